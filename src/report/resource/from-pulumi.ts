import type { CandidateReader } from './candidate.ts';
import { fromId } from './candidate.ts';
import { canonicalType, typeOfPulumi } from './kinds.ts';
import { mentionsIn, sentences } from './mentions.ts';
import { findResourceIds } from './resource-id.ts';

const RESOURCE =
  /\bazure(?:-native|-nextgen)?(?:_v\d)?:(?<module>[\w-]{2,60}(?:\/\w{1,40})?):(?<kind>\w{2,80})(?: \((?<name>[^)\n]{1,200})\)|::(?<urn>[\w.-]{1,120})|\s+(?<plain>[\w.-]{1,120}))/g;
const ERROR = /^[^\n]{0,200}\n?\s{0,40}(?:\**(?:error|deleting failed|creating failed|updating failed))/i;

const EXISTING = /\bcannot create already existing (?:sub)?resource ['"](?<id>\/[^'"\n]{10,600})['"]/g;

/** `azure-native:web:WebApp (name):` and its classic, versioned and URN forms: the one followed by an error. */
export const fromPulumi: CandidateReader = (scene) => {
  const { text, lead, ids } = scene;
  const existing = [...text.matchAll(EXISTING)];
  const exists = existing.findLast((found) => found.index <= (lead?.at ?? text.length)) ?? existing[0];
  const id = exists ? findResourceIds(exists.groups?.['id'] ?? '')[0] : undefined;
  if (id?.name) return fromId(id);
  const matches = [...text.matchAll(RESOURCE)];
  if (matches.length === 0) return null;
  const at = lead?.at ?? text.length;
  const withError = matches.filter((match) =>
    ERROR.test(text.slice(match.index + match[0].length, match.index + match[0].length + 260)),
  );
  const match =
    withError.findLast((m) => m.index <= at) ?? withError[0] ?? matches.findLast((m) => m.index <= at) ?? matches[0];
  const { module = '', kind = '', name, urn, plain } = match?.groups ?? {};
  const type = typeOfPulumi(module, kind);
  // Pulumi prints its own logical name; an id of the same type holds the real one.
  const real = ids.find(
    (id) => type !== null && id.type !== null && canonicalType(id.type) === type && id.name !== null,
  );
  if (real) return { ...real, type };
  // The message names it by its kind,
  const said =
    type === null
      ? undefined
      : sentences(scene)
          .slice(0, 1)
          .flatMap((s) => mentionsIn(s, scene))
          .find((mention) => mention.type === type && !mention.other);
  if (said && lead?.message) return { type, name: said.name };
  // or ARM's refusal to delete what has nested resources.
  const nested =
    type === null
      ? undefined
      : new RegExp(
          String.raw`nested resource IDs include: '${type.replaceAll('.', '\\.')}/([^/'\n]{1,260})/`,
          'i',
        ).exec(text)?.[1];
  return { type, name: nested ?? name ?? urn ?? plain ?? null };
};
