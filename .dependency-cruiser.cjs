/** The import direction of ARCHITECTURE.md as rules that fail. */
const layers = {
  access: [],
  report: [],
  knowledge: ['report'],
  diagnosis: ['knowledge', 'report'],
  cards: ['diagnosis'],
  azure: ['diagnosis', 'knowledge', 'report'],
  triage: ['azure', 'diagnosis', 'knowledge', 'report'],
  memory: ['diagnosis', 'knowledge', 'report'],
  conversation: ['access', 'triage', 'cards', 'memory', 'diagnosis', 'knowledge', 'report'],
  channels: ['access', 'conversation', 'cards', 'triage', 'memory', 'diagnosis', 'knowledge', 'report'],
};

const between = Object.entries(layers).map(([from, allowed]) => ({
  name: `${from}-imports-only-inwards`,
  comment: `src/${from} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other folder'} and itself.`,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: {
    path: '^src/',
    pathNot: [from, ...allowed, ...(from === 'conversation' || from === 'channels' ? ['log', 'config'] : [])].map(
      (name) => `^src/${name}[/.]`,
    ),
  },
}));

module.exports = {
  forbidden: [
    ...between,
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-core',
      comment: 'The core does no I/O and knows no SDK; the knowledge loader alone reads files.',
      severity: 'error',
      from: {
        path: '^src/(report|diagnosis|cards|knowledge)/',
        pathNot: '^src/knowledge/(load-knowledge|read-folder)[.]ts$',
      },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/zod' },
    },
    {
      name: 'bot-framework-in-two-folders',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(channels|conversation)/' },
      to: { path: 'node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'reading-messages-knows-no-bot',
      comment: 'The command line reads messages too, and loads no bot for it.',
      severity: 'error',
      from: { path: '^src/conversation/(intents|answers)/' },
      to: { path: 'node_modules/(botbuilder|botframework)|^src/conversation/[^/]+[.]ts$' },
    },
    {
      name: 'bolt-in-one-folder',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/slack/' },
      to: { path: 'node_modules/@slack' },
    },
    {
      name: 'slack-loads-when-asked-for',
      comment: "Slack's SDK takes long to load, and most are on Teams alone.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/slack/' },
      to: { path: '^src/channels/slack/', dynamic: false },
    },
    {
      name: 'restify-in-channels',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/' },
      to: { path: 'node_modules/restify' },
    },
    { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '@types' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: 'compiled[.]json' },
  },
};
