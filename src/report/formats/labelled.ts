import { isCode, isHttpStatus } from '../codes.ts';
import type { FoundError } from '../found-error.ts';
import { foundError } from '../found-error.ts';

/** One way in which a tool prints a code and its message. The pattern's groups are named `code`, `message`, `target`. */
interface Format {
  /** Whose output it is; for the reader of this file. */
  readonly from: string;
  readonly pattern: RegExp;
  /** For a code after its message: the fewest characters of its line that a message has. */
  readonly messageBefore?: number;
}

/** A code: one word, starting with a letter (or a dotted number, as services with numeric codes print). */
const CODE = String.raw`(?<code>[A-Za-z][\w.-]{1,119}|\d{3,6}(?:\.\d{3}){0,3})`;
/** A code of at least two words run together: nothing else looks like it. */
const COMPOUND = String.raw`(?<code>[A-Z][a-z0-9]{1,60}_?[A-Z][A-Za-z0-9]{0,100}(?:_[A-Z][A-Za-z0-9]{0,60}){0,6})`;
/** How a code ends that tells of a failure. */
const MET = String.raw`(?:Exists?|Taken|InUse|NotFound|Failed|Failure|Locked|Deleted|InProgress|Conflict|Allowed|Permitted|Registered|Exceeded|Denied|ByPolicy|Available|Unavailable|Invalid|Busy|Forbidden|Unauthorized|Registration|Blocked|Mismatch|Expired|Reached|Missing|Present|Restore|Capacity|Disabled|State|Overlap|Empty|Attached|Updated|Changed|Modified)`;
/** A message up to the end of its line. */
const LINE = String.raw`(?<message>[^\n]{1,4000})`;
/** A double-quoted message with backslash escapes; the end may be cut off. */
const QUOTED = String.raw`"(?<message>(?:[^"\\]|\\[^]){0,20000})(?:"|$)`;

const FORMATS: readonly Format[] = [
  {
    from: 'azure-core exceptions and the Azure CLI: (Code) message',
    pattern: new RegExp(String.raw`(?:^|[:.\t"'\x60>] {0,12}|ERROR: )\((?=[A-Z\d])${CODE}\) ${LINE}`, 'gm'),
  },
  {
    from: 'Azure CLI: Code and Message on lines of their own',
    pattern: new RegExp(String.raw`^[ \t]{0,40}Code: ?"?${CODE}"?[ \t]*\n[ \t]{0,40}Message: ?${LINE}`, 'gm'),
  },
  {
    from: 'documentation and older SDKs: Code: "…" Message: "…"',
    pattern: new RegExp(String.raw`\bCode: "${CODE}",?[ \t\n]{1,4}Message: ${QUOTED}`, 'g'),
  },
  {
    from: 'prose and YAML: code: X, message: … on lines of their own',
    pattern: new RegExp(
      String.raw`^[ \t]{0,40}code: ?["']?${CODE}["']?,?[ \t]*\n[ \t]{0,40}message: ?["']?(?<message>[^\n]{1,4000}?)["']?,?[ \t]*$`,
      'gm',
    ),
  },
  {
    from: 'Azure messaging clients for .NET: EventHubsException(Reason): message',
    pattern: /\b(?:EventHubs|ServiceBus)Exception ?\((?<code>[A-Z]\w{3,60})\): (?<message>[^\n]{1,4000})/g,
  },
  {
    from: 'documentation: a code, its status in words, its message',
    pattern: new RegExp(
      String.raw`\b${COMPOUND}[ \t]*\n[ \t]{0,20}[A-Z][A-Za-z ]{2,40} \([45]\d\d\)\.?[ \t]*(?:\n${LINE})?`,
      'g',
    ),
  },
  {
    from: 'Azure CLI and azcopy: a code on a line of its own',
    pattern: new RegExp(String.raw`^[ \t]{0,40}Code: ?"?${CODE}"?[ \t]*$`, 'gm'),
  },
  {
    from: 'prose: … (Code) Message',
    pattern: new RegExp(String.raw`\s\(${COMPOUND}\) (?=[A-Z])${LINE}`, 'g'),
  },
  {
    from: 'prose: … "Code - message"',
    pattern: new RegExp(String.raw`["'\x60]${COMPOUND} - (?=[A-Z])${LINE}`, 'g'),
  },
  {
    from: 'prose: … Code: message, the code of three words or more',
    pattern: new RegExp(
      String.raw`(?:^|\s)(?<code>(?:[A-Z][a-z]{2,20}){3,8})(?<!Exception|Policy|Handler|Client|Factory|Provider|Warning|Adapter|Listener|Manager): (?=[A-Z./'"])${LINE}`,
      'gm',
    ),
  },
  {
    from: 'prose: a code beside the word error',
    pattern: new RegExp(
      String.raw`(?:\b[Ee]rror code:? |\b[Ee]rror:? ["'\x60(]|\bfails? with:? ["'\x60]?|\bCode=\\?["']|: \((?=\w{1,120}\)))${COMPOUND}\b`,
      'g',
    ),
  },
  {
    from: 'prose: a quoted code before the word error',
    pattern: new RegExp(String.raw`["'\x60]${COMPOUND}["'\x60] (?:error|because|when|while|again)`, 'g'),
  },
  {
    from: 'prose: HTTP 409 Code',
    pattern: new RegExp(
      String.raw`\b(?:HTTP(?: status code)? )?[45]\d\d:? ["'\x60]?${COMPOUND}["'\x60.]?(?:\. ${LINE})?`,
      'g',
    ),
  },
  {
    from: 'a code on its line, its message on the next',
    pattern: new RegExp(
      String.raw`^["']?${COMPOUND}["']?[ \t]*\n["']?(?<message>[A-Z]\w{1,20}(?: [^\s]{1,300}){4}[^\n]{0,3000})`,
      'gm',
    ),
  },
  {
    from: 'Azure clients for Go: Code: X, Message: Y',
    pattern: new RegExp(String.raw`\bCode: ${CODE}, Message: ${LINE}`, 'g'),
  },
  {
    from: 'headers printed as a map',
    pattern: new RegExp(String.raw`\bx-ms-error-code\\?["']?\s{0,3}(?:=>|=|:)\s{0,3}\[?\\?["']?${CODE}`, 'gi'),
  },
  {
    from: 'portal: a label and its value on lines of their own',
    pattern: new RegExp(String.raw`^Error code[ \t]*\n${CODE}[ \t]*$(?:\n(?:Error )?Message[ \t]*\n${LINE})?`, 'gim'),
  },
  {
    from: 'portal: message [Code]',
    pattern: / \[(?<code>[A-Z][a-z]{1,60}(?:[A-Z][a-z]{1,60}){1,12})\][ \t]{0,40}$/gm,
    messageBefore: 20,
  },
  {
    from: "Node.js, printing an error's own properties: code: 'X', statusCode: 409",
    pattern: /^[ \t]{0,40}code: '(?<code>[A-Z][A-Za-z]{2,119})',?[ \t]{0,20}$/gm,
  },
  {
    from: 'Azure Pipelines tasks, portal: Error: Code - message',
    pattern: new RegExp(
      String.raw`(?:\bError: |^|: )(?<code>Conflict|BadRequest|Forbidden|NotFound|PreconditionFailed) ?(?:-|->) ?${LINE}`,
      'gm',
    ),
  },
  {
    from: 'go-autorest and Terraform: Code="…" Message="…"',
    pattern: new RegExp(String.raw`\bCode=\\?"${CODE}\\?"[ \t\n]{1,4}Message=\\?${QUOTED}`, 'g'),
  },
  {
    from: 'Azure Storage SDK for Go: ErrorCode=…, ErrorMessage=…',
    pattern: new RegExp(String.raw`\bErrorCode=${CODE},? ErrorMessage=${LINE}`, 'g'),
  },
  {
    from: 'Azure PowerShell: Code=…; Message=…',
    pattern: new RegExp(String.raw`\bCode=${CODE}; ?Message=${LINE}`, 'g'),
  },
  {
    from: 'Azure PowerShell: ErrorCode and ErrorMessage on lines of their own',
    pattern: new RegExp(String.raw`^[ \t]{0,40}ErrorCode: ?${CODE}[ \t]*\n[ \t]{0,40}ErrorMessage: ?${LINE}`, 'gm'),
  },
  {
    from: 'portal and PowerShell: message (Code: X, Target: Y)',
    pattern: new RegExp(String.raw`\(\s?Code:\s?${CODE}(?:, ?Target: ?(?<target>[^)\n]{1,400}))?\)`, 'g'),
    messageBefore: 0,
  },
  {
    from: 'azurerm 3 and 4: unexpected status … with error: Code: message',
    pattern: new RegExp(String.raw`\bwith (?:error|OData error): ?${CODE}: ${LINE}`, 'g'),
  },
  {
    from: 'azurerm data plane: unexpected status … with Code: message',
    pattern: new RegExp(String.raw`\bunexpected status \d{3} \([^)\n]{1,200}\) with ${CODE}: ${LINE}`, 'g'),
  },
  {
    from: 'azcore (Go) and azapi: ERROR CODE',
    pattern: new RegExp(String.raw`\bERROR CODE: ${CODE}(?=\s|-|$)`, 'g'),
  },
  {
    from: 'services that report an error code by name (headers included)',
    pattern: new RegExp(
      String.raw`\b(?:x-ms-)?error[ -]?(?:code|type)["']?[ \t]{0,4}(?:[:=]|\t| {2,8})[ \t]{0,4}[["']{0,2}${CODE}(?=[\s,;<"'\]]|$)(?:[ \t]*\n[ \t]{0,20}(?:Error )?Message:?[ \t]{1,8}${LINE})?`,
      'gi',
    ),
  },
  {
    from: 'Ansible: Azure Error: Code, Message: …',
    pattern: new RegExp(String.raw`\bAzure Error: ${CODE}(?:\\n|\s){1,4}Message: ${LINE}`, 'g'),
  },
  {
    from: 'Ruby and older SDKs: Code (409): message',
    pattern: new RegExp(String.raw`\b${CODE} \([45]\d\d\): ${LINE}`, 'g'),
  },
  {
    from: 'prose: a code where somebody met it',
    pattern: new RegExp(
      String.raw`\b(?:gets?|getting|got|hit|hits|hitting|throws?|threw|says?|said|returns?|returned|sees?|seeing|receiv(?:es?|ed|ing)|gives?|gave|fail(?:s|ed|ing)? (?:with|on|due to|because of)|d(?:ies|ied|ying) (?:with|on)|blocked by|stuck (?:on|with|at)|ends? (?:with|in)|errors? out with|an?|the) ["'\x60(]?(?=[A-Za-z]{8,120}\b)(?<code>(?:[A-Z][a-z]{1,20}){2,9}${MET})\b(?! (?:rule|alert|handler|check|test|retr(?:y|ies)|runbook|doc|docs|page|constant|case|class|exception class))`,
      'g',
    ),
  },
  {
    from: 'PowerShell scripts: Reason: [Code : message]',
    pattern: new RegExp(String.raw`\[${COMPOUND} : ${LINE}`, 'g'),
  },
  {
    from: 'Packer: -> Code : message',
    pattern: new RegExp(String.raw`-> ${CODE} : ${LINE}`, 'g'),
  },
  {
    from: 'azure-mgmt and Track 2 clients: a failed status in words',
    pattern: new RegExp(
      String.raw`\b(?:[Oo]peration (?:failed|returned an invalid) (?:with )?status(?: code)?:?|unexpected status:?) '(?<code>(?!Failed)[A-Z]\w{2,60})'(?:\. (?:Details: |Additional Info: ?)${LINE})?`,
      'g',
    ),
  },
  {
    from: 'Service Bus and Event Hubs: SubCode',
    pattern: /\bSubCode=(?<code>\d{5})\.? ?(?<message>[^\n]{0,2000})/g,
  },
  {
    from: 'Service Bus for .NET: message (Reason)',
    pattern: /\bTrackingId:[^\n()]{1,400}\((?<code>[A-Z][A-Za-z]{3,60})\)/g,
  },
  {
    from: 'Entra ID, Azure DevOps: a numbered code before its message',
    pattern: /\b(?<code>AADSTS\d{4,7}|TF\d{5,6}|VS\d{5,6}): (?<message>[^\n]{1,4000})/g,
  },
  {
    from: 'Service Fabric: an error constant',
    pattern: /\b(?<code>FABRIC_E_[A-Z_]{3,80})\b/g,
    messageBefore: 0,
  },
  {
    from: 'Terraform: a failed poll',
    pattern: /\bStatus: "(?<code>[A-Z]\w{2,80})"\s{1,40}Code: ""\s{1,40}Message: "(?<message>[^"\n]{1,4000})/g,
  },
];

/** Labels that stand where a code could, but are none. */
const NOT_CODES =
  /^(?:code|response|error|errors|message|status|null|nil|none|string|exception|true|false|undefined|http|object)$/i;

/** Single words that Azure's clients do print in brackets before a message. */
const BRACKETED =
  /^(?:Conflict|Forbidden|Unauthorized|Gone|Failed|Canceled|Cancelled|Throttled|Timeout|Locked|Unknown|None|Unspecified|Busy|Duplicate|Disabled|Invalid)$/;

/** Reads the errors that tools print as labelled text. */
export function readLabelled(text: string): FoundError[] {
  return FORMATS.flatMap(({ pattern, messageBefore }) => {
    let after = 0;
    return [...text.matchAll(pattern)].flatMap((match) => {
      if (messageBefore === undefined) return toError(match, match.index, match.groups?.['message']);
      const start = messageStart(text, after, match.index);
      const message = text.slice(start, match.index).trim();
      after = match.index + match[0].length;
      if (message.length < messageBefore) return [];
      return toError(
        match,
        message.length < SHORTEST ? match.index : start,
        message.length < SHORTEST ? undefined : message,
      );
    });
  });
}

/** Fewer characters than this before a code are a label or a bullet. */
const SHORTEST = 4;
/** Longest message that is looked for before its code. */
const LONGEST = 4000;

/** Where the message before a code starts: its line, or a label in it where a brace shows that it follows a body. */
function messageStart(text: string, after: number, end: number): number {
  const from = Math.max(after, end - LONGEST);
  const before = text.slice(from, end);
  const line = before.lastIndexOf('\n') + 1;
  const brace = Math.max(before.lastIndexOf('{'), before.lastIndexOf('}')) + 1;
  if (brace <= line) return from + line;
  const label = /Message: ?|- /.exec(before.slice(brace));
  return label === null ? end : from + brace + label.index + label[0].length;
}

function toError(match: RegExpMatchArray, at: number, message: string | undefined): FoundError[] {
  const { code, target } = match.groups ?? {};
  if (code === undefined) return [];
  const words = message?.trim().replace(/\\"/g, '"') || null;
  if (isHttpStatus(code)) return [foundError(at, { message: words, httpStatus: Number(code) })];
  const name = code.replace(/[.-]+$/, '');
  if (!isCode(name) || NOT_CODES.test(name)) return [];
  // `(Minimum) New limit …`: of single words in brackets, few are codes.
  if (match[0].includes(`(${code}) `) && /^[A-Z][a-z]+$/.test(name) && !BRACKETED.test(name)) return [];
  return [foundError(at, { codes: [name], message: words, target: target?.trim() ?? null })];
}
