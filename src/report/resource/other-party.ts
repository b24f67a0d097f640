/**
 * What stands before a name or id that is not the failure's object but its surroundings or opponent: who uses it, what it is
 * attached to, where it is. Looked for right before the mention, articles and the mention's own noun aside.
 */
const RELATION = [
  String.raw`\b(?:by|since|because|in|inside|within|under|beneath|references?|referencing|linked scope|conflicts with(?: rule)?|overlaps with)`,
  String.raw`\b(?:allocated|attached|assigned|associated|connected|linked|peered|bound|belongs?|delegated|moved?|dependent) (?:to|with|on)`,
  String.raw`\b(?:to|from)(?= (?:the )?(?:virtual machine|vm|instance|node)\b)`,
  String.raw`\bwhich is`,
].join('|');
const BETWEEN =
  "the|an?|existing|its|another|parent|other|same|this|following|resources?|virtual|machine|instance|node|network|interface|with|vm|scale|set|nic|subnet|account|vault|server|plan|cluster|workspace|extended|location|group|id|load|balancer|public|ip|address|private|endpoint|policy|assignment|definition|initiative|application|gateway|rule|collection|service|profile|route|table|security|connection|host|pool|zone|record|image|gallery|disk|web|app|function|database|identity|container|registry|namespace|hub|site|workspaceid|'customlocation'|\\(s\\)|:";
const OTHER_PARTY = new RegExp(String.raw`(?:${RELATION})(?: (?:${BETWEEN})){0,6}[ :'"\x60(\[]{0,4}$`, 'i');

/** True where the words before a mention say that it names another party. `before` needs no more than its last 100 characters. */
export function isOtherParty(before: string): boolean {
  return OTHER_PARTY.test(before.slice(-100).replace(/:/g, ' :').replace(/\s+/g, ' '));
}
