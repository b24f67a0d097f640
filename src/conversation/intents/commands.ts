import type { CommandTool } from '../../knowledge/schema.ts';
import { chatText } from './chat-text.ts';
import { withoutEmoji } from './emoji.ts';

/** A short word that steers the conversation rather than asking something. */
export interface Command {
  readonly command:
    | 'back'
    | 'start-over'
    | 'forget-me'
    | 'forget-this'
    | 'skip'
    | 'check-again'
    | 'other-causes'
    | 'commands'
    | 'steps';
  /** For `commands`: the tool that they should be for, where one is named. */
  readonly tool?: CommandTool;
}

const TOOLS: Readonly<Record<string, CommandTool>> = {
  az: 'az',
  'az cli': 'az',
  'azure cli': 'az',
  azcli: 'az',
  cli: 'az',
  powershell: 'powershell',
  'azure powershell': 'powershell',
  pwsh: 'powershell',
  ps: 'powershell',
  ps1: 'powershell',
  terraform: 'terraform',
  tf: 'terraform',
  hcl: 'hcl',
  bicep: 'bicep',
  azd: 'azd',
  rest: 'rest',
  kubectl: 'kubectl',
  javascript: 'js',
  js: 'js',
  node: 'js',
  typescript: 'js',
  dotnet: 'dotnet',
  '.net': 'dotnet',
  'c#': 'dotnet',
  csharp: 'dotnet',
  python: 'python',
  java: 'java',
  go: 'go',
  golang: 'go',
};
const TOOL = `(?<tool>${Object.keys(TOOLS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.#]/g, '\\$&'))
  .join('|')})`;
const GIVE = '(?:(?:show|give|get|print)(?: me)? )?(?:all )?(?:the |your )?';
const DO = '(?:do|fix|solve|resolve) (?:it|this|that)';

/** Whole messages, without politeness. */
const COMMANDS: readonly (readonly [pattern: string, command: Command['command']])[] = [
  ['(?:go )?back|previous|one step back|undo', 'back'],
  [
    'start (?:all )?over(?: again)?|(?:lets |let us )?start (?:again|from scratch)|restart|reset|new triage|from the (?:top|beginning)',
    'start-over',
  ],
  [
    'forget (?:me|my data|everything about me|all about me|everything you know about me)|delete my data|erase my data',
    'forget-me',
  ],
  [
    'forget (?:this|that|this (?:one|error|incident|thread|conversation|paste))|delete this (?:incident|conversation)',
    'forget-this',
  ],
  [
    'skip|skip (?:it|this|that|the question|this question|this one)|pass|next|next question|(?:i )?(?:dont|do not) know|no idea|idk|not sure',
    'skip',
  ],
  [
    '(?:re ?check|check again|look again|check (?:it|this|that) again|re ?check (?:it|this|that)|refresh|try the checks again|run the checks again|ask azure again)(?: now)?',
    'check-again',
  ],
  [
    `${GIVE}(?:(?:other|more|further|all|remaining|another|alternative)(?: possible)? (?:causes?|reasons?|explanations?)|alternatives)|what else (?:could|can|might) it be|any other (?:cause|reason|explanation)s?|what else`,
    'other-causes',
  ],
  [
    `${GIVE}(?:${TOOL} )(?:commands?|code|version|snippets?)|${GIVE}commands? (?:for|in|as|with|using) ${TOOL.replace('tool', 'tool2')}|(?:same )?(?:in|with|using|as|for) ${TOOL.replace('tool', 'tool3')}|how do i ${DO} (?:in|with|using) ${TOOL.replace('tool', 'tool4')}|${GIVE}fix commands?`,
    'commands',
  ],
  [
    `${GIVE}(?:(?:fix |solution )?steps|fix(?:es)?|solution)|how (?:do|can|should) (?:i|we|you) ${DO}|how to ${DO}|what (?:do|should|can) i do(?: now)?|what now|step by step`,
    'steps',
  ],
];
const PATTERNS = COMMANDS.map(([source, command]) => [new RegExp(`^(?:${source})$`), command] as const);
const BEFORE = /^(?:(?:ok|okay|pls|please|bot|hey|and|so|now|then|can you|could you|can u) )+/;
const AFTER = /(?: (?:pls|please|bot|thanks|thx|now|then))+$/;

/** Reads a message that is, but for politeness, one of the conversation's own commands; null for any other. */
export function readCommand(message: string): Command | null {
  const text = withoutEmoji(chatText(message))
    .toLowerCase()
    .replace(/emoji\w+/g, ' ')
    .replace(/['’]/g, '')
    .replace(/[!?,;:/-]+|\.(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BEFORE, '');
  return commandIn(text) ?? commandIn(text.replace(AFTER, ''));
}

function commandIn(text: string): Command | null {
  for (const [pattern, command] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { tool, tool2, tool3, tool4 } = match.groups ?? {};
    const named = TOOLS[tool ?? tool2 ?? tool3 ?? tool4 ?? ''];
    return named === undefined ? { command } : { command, tool: named };
  }
  return null;
}
