/**
 * True for an address that a token, or what was said, may be sent to: https and Slack's own host, or the very server that the Web
 * API is at.
 */
export function isSlackAddress(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const [url, api] = [new URL(address), new URL(apiUrl)];
  if (url.username !== '' || url.password !== '') return false;
  if (url.origin === api.origin) return true;
  // Slack's other clouds have hosts of their own beside their API, such as slack-gov.com.
  const homes = ['slack.com', api.hostname];
  return url.protocol === 'https:' && url.port === '' && homes.some((home) => isWithin(url.hostname, home));
}

function isWithin(host: string, home: string): boolean {
  return host === home || host.endsWith(`.${home}`);
}
