import type { ChangeRecord } from '../../azure/change-record.ts';
import { shown } from '../../azure/checks/shared/shown.ts';
import { when } from '../../azure/checks/shared/when.ts';
import { parseResourceId } from '../../report/resource/resource-id.ts';
import { sentence } from './subject-words.ts';

/** Changed properties that are named. */
const SHOWN = 3;

/** One record as a sentence: what happened to which resource, when, by whom, with what. */
export function changeSentence(record: ChangeRecord, now: Date): string {
  const { operation, properties, status } = record;
  const words = [
    `${sentence(shown(targetWords(record.targetId), 160))} ${verb(record)} at ${when(record.at, now)}`,
    record.by === null ? '' : ` by ${shown(record.by, 90)}`,
    record.client === null ? '' : ` with ${shown(record.client, 60)}`,
    operation === '' ? '' : ` (${shown(operation, 120)})`,
  ].join('');
  const some = properties.slice(0, SHOWN).map((path) => shown(path, 60));
  const more = properties.length > SHOWN ? ` and ${properties.length - SHOWN} more` : '';
  const what = some.length === 0 ? '' : `; it changed ${some.join(', ')}${more}`;
  const end =
    status === null || /^(?:Succeeded|Failed)$/i.test(status)
      ? ''
      : /^Cancell?ed$/i.test(status)
        ? '; it was cancelled'
        : '; the log shows no end of it yet';
  return `${words}${what}${end}.`;
}

function verb({ what, status, operation }: ChangeRecord): string {
  if (/^Microsoft\.Resources\/deployments\/write$/i.test(operation)) {
    return status !== null && /^Failed$/i.test(status) ? 'was run and failed' : 'was run';
  }
  if (status !== null && /^Failed$/i.test(status)) {
    const tried = { created: 'be created', changed: 'be changed', deleted: 'be deleted', acted: 'be acted on' }[what];
    return `was to ${tried}, which failed,`;
  }
  return what === 'acted' ? `had the action ${shown(operation.split('/').at(-2) ?? 'run', 60)}` : `was ${what}`;
}

/** Name and type of what an id means, within a sentence. */
export function targetWords(id: string): string {
  const parsed = parseResourceId(id);
  if (!parsed?.name) return `"${id}"`;
  if (parsed.type === 'Microsoft.Resources/resourceGroups') return `the resource group "${parsed.name}"`;
  return `"${parsed.name}" (${parsed.type ?? 'resource'})`;
}
