import { hostOf } from '../../report/resource/from-hosts.ts';
import { findResourceIds } from '../../report/resource/resource-id.ts';
import type { Slots } from './intent.ts';
import { findTime } from './time-range.ts';

/** A piece of a message. */
export type Token =
  /** A resource id or an address, with the names that it holds. */
  | { readonly kind: 'link'; readonly text: string; readonly slots: Slots }
  /** `quoted` stands in quotes or backticks, and comes without them. */
  | { readonly kind: 'word' | 'quoted' | 'guid' | 'time' | 'mark'; readonly text: string };

const GUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const PIECES = new RegExp(
  [
    String.raw`(?<link>https?://[^\s<>"'\x60]{3,2000}|/subscriptions/[^\s<>"'\x60]{3,2000}|(?<![\w./])[A-Za-z][A-Za-z]{1,40}\.[A-Za-z.]{2,60}(?:/[\w.-]{1,90}){2,12}|(?<![\w.-])[a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63}){2,6}(?![\w-]))`,
    `(?<guid>(?<![\\w-])${GUID}(?![\\w-]))`,
    String.raw`(?<![\w])(?:\x60(?<tick>[^\x60\s]{1,120})\x60|"(?<double>[^"\s]{1,120})"|'(?<single>[^'\s]{1,120})')(?!\w)`,
    String.raw`(?<word>[\p{L}\p{N}_/][\p{L}\p{N}_\-.'’/()#]*|-{1,2}\p{L}[\p{L}\p{N}-]*)`,
    String.raw`(?<mark>[?!]+|\S)`,
  ].join('|'),
  'gu',
);

/** Splits the text of a message into pieces. Linear in the text. */
export function tokensOf(text: string): Token[] {
  const time = findTime(text);
  if (time === null) return pieces(text);
  return [
    ...pieces(text.slice(0, time.at)),
    { kind: 'time', text: time.text },
    ...pieces(text.slice(time.at + time.text.length)),
  ];
}

function pieces(text: string): Token[] {
  return [...text.matchAll(PIECES)].flatMap((match): Token[] => {
    const { link, guid, tick, double, single, word } = match.groups ?? {};
    if (link !== undefined) return fromLink(link);
    if (guid !== undefined) return [{ kind: 'guid', text: guid }];
    const quoted = tick ?? double ?? single;
    if (quoted !== undefined) return [{ kind: 'quoted', text: quoted }];
    return word === undefined ? [{ kind: 'mark', text: match[0] }] : fromWord(word);
  });
}

function fromLink(text: string): Token[] {
  const slots = slotsOfLink(text);
  if (slots !== null) return [{ kind: 'link', text, slots }];
  return /^(?:https?:)?\/\//.test(text) || !/[-\d]/.test(text) ? [{ kind: 'link', text, slots: {} }] : fromWord(text);
}

/** What a resource id or a host says; null for another address. */
function slotsOfLink(text: string): Slots | null {
  const found = findResourceIds(/^https?:|^\//.test(text) ? text : `/providers/${text}`)[0];
  if (found) {
    const isDeployment = /^Microsoft\.Resources\/deployment/i.test(found.type ?? '');
    const isGroup = /^Microsoft\.Resources\/resourceGroups$/i.test(found.type ?? '');
    return {
      ...(found.group === null ? {} : { resourceGroup: found.group }),
      ...(found.name === null || isGroup ? {} : { [isDeployment ? 'deploymentName' : 'resourceName']: found.name }),
      ...(found.subscriptionId === null ? {} : { subscriptionId: found.subscriptionId }),
    };
  }
  const host = hostOf(/^(?:https?:\/\/)?([^/\s:?#]+)/.exec(text)?.[1] ?? '');
  return host === null || host === 'other' ? null : { resourceName: host.name };
}

/** A word of a sentence, without the marks behind it. "him/her" are two words; "/help" and "vnet-a/snet-b" are one. */
function fromWord(word: string): Token[] {
  const bare = word.replace(/[.'’)(#/-]+$/, '');
  const parts = /^\p{L}{2,}\/[\p{L}/]{2,}$/u.test(bare) ? bare.split('/') : [bare];
  return parts.filter((part) => part !== '').map((text): Token => ({ kind: 'word', text }));
}
