import type { Format } from './format.ts';
import { CODE, COMPOUND, LINE, QUOTED } from './format.ts';

/** How a code ends that tells of a failure. */
const MET = String.raw`(?:Exists?|Taken|InUse|NotFound|Failed|Failure|Locked|Deleted|InProgress|Conflict|Allowed|Permitted|Registered|Exceeded|Denied|ByPolicy|Available|Unavailable|Invalid|Busy|Forbidden|Unauthorized|Registration|Blocked|Mismatch|Expired|Reached|Missing|Present|Restore|Capacity|Disabled|State|Overlap|Empty|Attached|Updated|Changed|Modified)`;

/** Errors as people and documentation write them. */
export const PROSE_FORMATS: readonly Format[] = [
  {
    from: 'documentation and older SDKs: Code: "…" Message: "…"',
    needs: 'code: "',
    pattern: new RegExp(String.raw`\bCode: "${CODE}",?[ \t\n]{1,4}Message: ${QUOTED}`, 'g'),
  },
  {
    from: 'prose and YAML: code: X, message: … on lines of their own',
    needs: 'message:',
    pattern: new RegExp(
      String.raw`^[ \t]{0,40}code: ?["']?${CODE}["']?,?[ \t]*\n[ \t]{0,40}message: ?["']?(?<message>[^\n]{1,4000}?)["']?,?[ \t]*$`,
      'gm',
    ),
  },
  {
    from: 'documentation: a code, its status in words, its message',
    needs: ' (',
    pattern: new RegExp(
      String.raw`\b${COMPOUND}[ \t]*\n[ \t]{0,20}[A-Z][A-Za-z ]{2,40} \([45]\d\d\)\.?[ \t]*(?:\n${LINE})?`,
      'g',
    ),
  },
  {
    from: 'prose: … (Code) Message',
    needs: ') ',
    pattern: new RegExp(String.raw`\s\(${COMPOUND}\) (?=[A-Z])${LINE}`, 'g'),
  },
  {
    from: 'prose: … "Code - message"',
    needs: ' - ',
    pattern: new RegExp(String.raw`["'\x60]${COMPOUND} - (?=[A-Z])${LINE}`, 'g'),
  },
  {
    from: 'prose: … Code: message, the code of three words or more',
    needs: ': ',
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
    needs: '\n',
    pattern: new RegExp(
      String.raw`^["']?${COMPOUND}["']?[ \t]*\n["']?(?<message>[A-Z]\w{1,20}(?: [^\s]{1,300}){4}[^\n]{0,3000})`,
      'gm',
    ),
  },
  {
    from: 'prose: a code where somebody met it',
    pattern: new RegExp(
      String.raw`\b(?:gets?|getting|got|hit|hits|hitting|throws?|threw|says?|said|returns?|returned|sees?|seeing|receiv(?:es?|ed|ing)|gives?|gave|fail(?:s|ed|ing)? (?:with|on|due to|because of)|d(?:ies|ied|ying) (?:with|on)|blocked by|stuck (?:on|with|at)|ends? (?:with|in)|errors? out with|an?|the) ["'\x60(]?(?=[A-Za-z]{8,120}\b)(?<code>(?:[A-Z][a-z]{1,20}){2,9}${MET})\b(?! (?:rule|alert|handler|check|test|retr(?:y|ies)|runbook|doc|docs|page|constant|case|class|exception class))`,
      'g',
    ),
  },
];
