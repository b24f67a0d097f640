/** Namespaces of Resource Manager itself; its reads of all others are the same whatever the type. */
const OWN = /^microsoft\.(?:authorization|features|insights|management|policyinsights|resourcegraph|resources)$/;

/**
 * The kind of read that a request is: its method, and its path in lower case with `*` for every name and for other providers'
 * namespaces and types. A group's locks are `GET /subscriptions/[*]/resourcegroups/[*]/providers/microsoft.authorization/locks`,
 * brackets aside.
 * @param path decoded, without query
 */
export function readKind(method: string, path: string): string {
  const segments = path.toLowerCase().split('/').filter(Boolean);
  const parts: string[] = [];
  let isForeign = false;
  for (let at = 0; at < segments.length; at += 2) {
    const word = segments[at] ?? '';
    const name = segments[at + 1];
    if (word === 'providers') isForeign = name !== undefined && !OWN.test(name);
    const isType = isForeign && word !== 'providers' && name !== undefined;
    parts.push(isType ? '*' : word);
    if (name !== undefined) parts.push(word === 'providers' && !isForeign ? name : '*');
  }
  return `${method} /${parts.join('/')}`;
}
