const NAME = /^[\w().-]{0,89}[\d._-][\w().-]{0,89}$/;
const ID = /^\/(?:subscriptions|providers)\//i;

/** True for what can only be a name or an id in Azure: it has no space, but a digit or a mark in it, as no word has. */
export function isLikeAName(text: string): boolean {
  return NAME.test(text) || ID.test(text);
}
