/** Terminal control sequences: CSI, OSC (hyperlinks, titles) and single-character escapes. */
const ANSI = /\u001b(?:\[[0-9;:?]{0,40}[ -/]?[@-~]|\][^\u0007\u001b]{0,2000}(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
/** A colour whose escape character was lost on the way (`[31m`). */
const BARE_COLOUR = /\[(?:\d{1,3};){0,4}\d{1,3}m/g;
/** Invisible and direction-changing characters, which may hide or reorder what is read. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Removes colours, control and invisible characters; makes line ends, spaces and quotes plain. */
export function stripMarks(text: string): string {
  return text
    .replace(ANSI, '')
    .replace(BARE_COLOUR, '')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(/[\u00a0\u2007\u202f\u3000]/g, ' ')
    .replace(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033\u00ab\u00bb]/g, '"');
}
