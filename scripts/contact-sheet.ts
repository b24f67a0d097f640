import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { connectionTo } from '../sandbox/connection.ts';
import { loadScenarios, pasteOf } from '../sandbox/load-scenarios.ts';
import { startSandbox } from '../sandbox/server.ts';
import { renderAdaptive } from '../src/cards/adaptive.ts';
import { answerView } from '../src/cards/answer-view.ts';
import { channelView } from '../src/cards/channel-view.ts';
import { helpView } from '../src/cards/help-view.ts';
import { searchView } from '../src/cards/search-view.ts';
import { triageView } from '../src/cards/triage-view.ts';
import type { View } from '../src/cards/view.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { askAzure } from '../src/triage/ask-azure.ts';
import { listFailures } from '../src/triage/list-failures.ts';
import { triage } from '../src/triage/triage.ts';
import { triageLive } from '../src/triage/triage-live.ts';

// `npx tsx scripts/contact-sheet.ts`: draws twelve cards by Microsoft's own renderer, light and dark, into docs/images/, to be looked at
// whenever cards change.
const SCENARIOS = [
  'lock-on-child',
  'deployment-same-name-running',
  'key-vault-soft-deleted',
  'policy-denied-location',
  'conflict-cleared',
  'nested-three-levels',
];
const THEMES = {
  light: { page: '#f5f5f5', card: '#ffffff', text: '#242424', subtle: '#616161', accent: '#5b5fc7' },
  dark: { page: '#1f1f1f', card: '#292929', text: '#ffffff', subtle: '#adadad', accent: '#7f85f5' },
} as const;

const cards = (await views()).map((view) => renderAdaptive(view, { submit: true }));
const script = await readFile(
  createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
  'utf8',
);
const profile = await mkdtemp(join(tmpdir(), 'deconflict-sheet-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  headless: true,
  viewport: { width: 1640, height: 1000 },
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync',
  ],
});
try {
  for (const [name, theme] of Object.entries(THEMES)) {
    const page = await browser.newPage();
    await page.setContent(sheet(theme));
    await page.addScriptTag({ content: script });
    await page.evaluate(draw(theme));
    const path = fileURLToPath(new URL(`../docs/images/cards-${name}.png`, import.meta.url));
    await page.screenshot({ path, fullPage: true });
    console.log(path);
  }
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}

async function views(): Promise<View[]> {
  const knowledge = await loadKnowledge();
  const sandbox = await startSandbox({ scenario: 'sample-subscription' });
  try {
    const azure = connectionTo(sandbox);
    const now = new Date();
    const place = 'Azure';
    const open = {
      id: 'sheet',
      place,
      question: null,
      picks: null,
      outcome: null,
      secrets: [],
      seen: null,
      earlier: null,
      watch: null,
    };
    const live = await Promise.all(
      SCENARIOS.map(async (id) => {
        const scenario = loadScenarios().get(id);
        const paste = scenario && 'paste' in scenario ? pasteOf(scenario, now) : '';
        const { diagnosis } = await triageLive(paste, { knowledge, azure, now });
        return triageView({ ...open, diagnosis, status: { kind: 'done' } });
      }),
    );
    const bare = triage('409 Conflict', { knowledge });
    const list = await listFailures(
      { subscriptionId: null, resourceGroup: null, deploymentName: null, from: null, to: null },
      { azure, now },
    );
    const failures = list.kind === 'listed' ? list.failures : [];
    const choices = failures
      .slice(0, 4)
      .map(({ id, name, group, code }) => ({ id, label: name, detail: [group, code].filter(Boolean).join(' · ') }));
    const picks = { kind: 'deployment', choices, note: '' } as const;
    const nothing = {
      deploymentName: null,
      subscriptionId: null,
      resourceType: null,
      resourceId: null,
      location: null,
      from: null,
      to: null,
    };
    const question = { kind: 'check-locks', resourceName: null, resourceGroup: 'rg-sandbox-nils', ...nothing } as const;
    const answer = await askAzure(question, { azure, now });
    return [
      ...live,
      triageView({ ...open, diagnosis: bare, status: { kind: 'asking' }, question: bare.questions[0] ?? null }),
      searchView({ id: 'sheet', wanted: 'failed deployments', place, state: { kind: 'found', picks } }),
      triageView({
        ...open,
        diagnosis: triage('ERROR: (StorageAccountAlreadyTaken) The storage account named stshop is already taken.', {
          knowledge,
        }),
        status: null,
        outcome: { kind: 'fixed', by: 'Ann', at: now.toISOString(), note: 'took another name' },
        earlier: {
          by: 'Bob',
          at: '2026-10-02T09:00:00Z',
          note: 'added the environment to the name',
          times: 2,
          sameResource: false,
        },
        secrets: ['sas-signature'],
      }),
      answer.kind === 'answered'
        ? answerView({ title: answer.headline, findings: answer.findings, next: answer.followUps })
        : helpView(),
      channelView({ watching: true, by: 'Ann', hourlyCap: 10, quietHours: { from: 22, to: 6 } }),
      helpView(),
    ];
  } finally {
    await sandbox.close();
  }
}

function sheet({ page, text, accent }: (typeof THEMES)[keyof typeof THEMES]): string {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 16px; background: ${page}; color: ${text}; font-family: 'Segoe UI', 'Noto Sans', sans-serif; columns: 4; column-gap: 16px; }
    .card { break-inside: avoid; margin-bottom: 16px; border-radius: 6px; overflow: hidden; box-shadow: 0 1px 4px #0004; }
    .ac-richTextBlock { overflow-wrap: anywhere; }
    .ac-actionSet { flex-wrap: wrap; }
    a { color: ${accent}; }
    .ac-pushButton { padding: 4px 10px; margin: 2px; border: 1px solid #8888; border-radius: 4px; background: none; color: inherit; font: inherit; font-weight: 600; }
  </style>`;
}

/** The program that draws the cards inside the page. */
function draw(theme: (typeof THEMES)[keyof typeof THEMES]): string {
  const color = (value: string, subtle = value) => ({ default: value, subtle });
  const foregroundColors = {
    default: color(theme.text, theme.subtle),
    accent: color(theme.accent),
    good: color(theme === THEMES.dark ? '#92c353' : '#237b4b'),
    warning: color(theme === THEMES.dark ? '#f8d22a' : '#835c00'),
    attention: color(theme === THEMES.dark ? '#f9526b' : '#c4314b'),
  };
  const dark = theme === THEMES.dark;
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  const hostConfig = {
    fontFamily: "'Segoe UI', 'Noto Sans', sans-serif",
    containerStyles: {
      default: style(theme.card),
      emphasis: style(dark ? '#333333' : '#f0f0f0'),
      good: style(dark ? '#1b3a1b' : '#e7f2da'),
      warning: style(dark ? '#463100' : '#fbf6d9'),
      attention: style(dark ? '#4a1c1f' : '#fcf4f6'),
      accent: style(dark ? '#2a2a4a' : '#e8ebfa'),
    },
    actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 6 },
  };
  return `for (const card of ${JSON.stringify(cards)}) {
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig)});
    drawn.parse(card);
    const box = document.createElement('div');
    box.className = 'card';
    box.append(drawn.render());
    document.body.append(box);
  }`;
}
