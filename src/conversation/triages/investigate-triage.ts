import type { Finding } from '../../diagnosis/diagnosis.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { errorFields } from '../../log.ts';
import { cardReply } from '../card-reply.ts';
import type { Later } from '../later.ts';
import type { AzurePlace, Services } from '../services.ts';
import type { TriageRecord, TriageSource } from '../state/triage-record.ts';
import { askAboutTriage, type TriageChange } from './ask-about-triage.ts';
import { createLiveCard } from './live-card.ts';
import { changeTriage, loadTriage } from './store-triage.ts';
import { triageCard } from './triage-card.ts';

/** What an investigation behind a card needs. */
export interface InvestigateOptions {
  readonly services: Services;
  readonly azure: AzurePlace;
  readonly knowledge: Knowledge;
  readonly later: Later;
  /** The platform, for how cards look there. */
  readonly channelId: string;
  /** Key of the triage. */
  readonly key: string;
  /** The triage as it was sent, its card's id included. */
  readonly record: TriageRecord;
}

/**
 * Asks Azure about a triage, edits its card as answers come, and keeps what was found. What people answered meanwhile is on
 * the card, too, for each version of it is drawn from what is kept by then. Never rejects.
 * @returns the triage in the end
 */
export async function investigateTriage(options: InvestigateOptions): Promise<TriageRecord> {
  const { services, azure, knowledge, key, record } = options;
  const { log, storage } = services;
  const started = performance.now();
  const current = () =>
    loadTriage(storage, key).then(
      (kept) => kept ?? record,
      () => record,
    );
  const draw = (shown: TriageRecord) => triageCard(shown, knowledge, azure.name);
  const card = createLiveCard({
    edit: async (view) => {
      if (record.cardId !== null) await options.later.edit(record.cardId, cardReply(view, options.channelId));
    },
    log,
  });
  const show = (findings: readonly Finding[], source: TriageSource): void => {
    // The one from the text is on the card already.
    if (findings.length > 0 || record.source.kind === 'search') {
      card.show(async () => draw({ ...(await current()), source, findings: [...findings], azure: { kind: 'asking' } }));
    }
  };

  let change: TriageChange;
  try {
    change = await askAboutTriage(record, {
      azure,
      knowledge,
      now: services.now(),
      onDiagnosis: ({ findings }, source) => show(findings, source),
    });
  } catch (error) {
    log.error('azure-asking-failed', errorFields(error));
    change = { azure: { kind: 'unreachable', because: 'something went wrong here.' } };
  }
  if (change.azure?.kind === 'no-credential') azure.pause.begin(change.azure.help);
  else azure.pause.end();

  const kept = await keep(options, change);
  if (kept.run === record.run) await card.finish(async () => draw(await current().then((now) => newest(now, kept))));
  log.info('azure-asked', {
    kind: change.azure?.kind,
    answered: kept.findings.filter(({ effect }) => effect !== 'not-checked').length,
    notChecked: kept.findings.filter(({ effect }) => effect === 'not-checked').length,
    ms: Math.round(performance.now() - started),
  });
  return kept;
}

/** Keeps what was found, unless Azure has been asked again since. */
async function keep({ services, key, record }: InvestigateOptions, change: TriageChange): Promise<TriageRecord> {
  try {
    const kept = await changeTriage(services.storage, key, (now) =>
      now.run === record.run ? { ...now, ...change } : null,
    );
    return kept ?? { ...record, ...change };
  } catch (error) {
    services.log.error('storage-failed', errorFields(error));
    return { ...record, ...change };
  }
}

/** What is kept by now; where nothing can be kept, what was found. */
function newest(now: TriageRecord, found: TriageRecord): TriageRecord {
  return now.azure.kind === 'asking' && now.run === found.run ? found : now;
}
