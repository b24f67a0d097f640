/** Ways in which an HTTP status stands in a text, most explicit first. Group 1 is the number. */
const PATTERNS: readonly RegExp[] = [
  /\bRESPONSE(?: Status)?:? ([45]\d\d)\b/,
  /\b(?:unexpected status|status[ _-]?code|statuscode|http status|response status|resultcode)[ '"]{0,2}[:=]?[ '"]{0,3}(?:code=|is )?([45]\d\d)\b/i,
  /\bindicate success: (?:\w{1,40} \()?([45]\d\d)\b/,
  /(?:\b|\\n)Status(?:_Code)?["']?\s{0,2}[:=]\s{0,2}["']?([45]\d\d)\b/i,
  /\bHTTP(?:\/[\d.]{1,3})? ([45]\d\d)\b/,
  /\bHTTP status code[ =:]{1,3}([45]\d\d)\b/i,
  /\b(?:Error type|Error code|error|code|CODE)["']?[:= ]{1,3}["']?([45]\d\d)(?=[\s"',)}\]]|$)/,
  /\b([45]\d\d) (?:Client Error|Server Error|Conflict|Precondition Failed|Forbidden|Bad Request|Not Found|Unauthorized|Too Many Requests|Gateway Timeout|Internal Server Error|Service Unavailable|Bad Gateway|\(Conflict\))/i,
  /\((?:CODE: ?|HTTP ?)?([45]\d\d)\)/i,
  /: -?([45]\d\d)(?: ?:|\b(?= [A-Z]))/,
  /^\s{0,8}([45]\d\d)(?: [A-Z][a-z]+)?\s{0,8}$/m,
  /\b(409|412)\b/,
];

/** The HTTP error status that a text states, or null where the number is not there. */
export function httpStatus(text: string): number | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    if (match?.[1]) return Number(match[1]);
  }
  return null;
}
