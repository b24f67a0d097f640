import type { CandidateReader } from './candidate.ts';
import { canonicalType, typeOfPulumi } from './kinds.ts';

const RESOURCE =
  /\bazure(?:-native|-nextgen)?(?:_v\d)?:(?<module>[\w-]{2,60}(?:\/\w{1,40})?):(?<kind>\w{2,80})(?: \((?<name>[^)\n]{1,200})\)|::(?<urn>[\w.-]{1,120})|\s+(?<plain>[\w.-]{1,120}))/g;
const ERROR = /^[^\n]{0,200}\n?\s{0,40}(?:\**(?:error|deleting failed|creating failed|updating failed))/i;

/** `azure-native:web:WebApp (name):` and its classic, versioned and URN forms: the one followed by an error. */
export const fromPulumi: CandidateReader = ({ text, lead, ids }) => {
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
  // So does ARM's refusal to delete what has nested resources.
  const nested =
    type === null
      ? undefined
      : new RegExp(
          String.raw`nested resource IDs include: '${type.replaceAll('.', '\\.')}/([^/'\n]{1,260})/`,
          'i',
        ).exec(text)?.[1];
  return { type, name: nested ?? name ?? urn ?? plain ?? null };
};
