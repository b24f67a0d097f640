import type { FilledCommand } from '../diagnosis/diagnosis.ts';
import { COMMAND_TOOL_INFO } from './command-tools.ts';
import type { CommandView } from './view.ts';

/** A command with the name and the language of its tool. */
export function commandView({ tool, text }: FilledCommand): CommandView {
  return { tool, label: COMMAND_TOOL_INFO[tool].label, language: COMMAND_TOOL_INFO[tool].language, text };
}
