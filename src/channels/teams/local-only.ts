import type { ChannelRequest } from '../http-server.ts';
import { isLoopbackAddress, isLoopbackHost, isLoopbackUrl } from './loopback.ts';

/** Headers by which a proxy or a tunnel tells that a request comes from elsewhere. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-original-host', 'x-real-ip'] as const;

/**
 * Without credentials nobody's token is checked, so only a program on this machine may speak to the bot, and the
 * answer may only go to this machine. A web page that reaches it under another name (DNS rebinding) is refused too.
 * @param serviceUrl where the activity asks the answers to be sent
 * @returns why the request is refused, for a person; null where it may pass
 */
export function refusedAsNotLocal(request: ChannelRequest, serviceUrl: string): string | null {
  const { headers, remoteAddress } = request;
  const host = headers.host ?? '';
  const origin = headers.origin;
  if (!isLoopbackAddress(remoteAddress) || FORWARDED.some((name) => headers[name] !== undefined)) {
    return 'This bot has no credentials, so it only serves this machine. Set MicrosoftAppId to serve others.';
  }
  if (!URL.canParse(`http://${host}`) || !isLoopbackHost(new URL(`http://${host}`).hostname)) {
    return 'This bot has no credentials, so it only answers to the name of this machine, such as localhost.';
  }
  if (origin !== undefined && !isLoopbackUrl(origin)) {
    return 'This bot has no credentials, so it does not serve pages of other sites.';
  }
  if (!isLoopbackUrl(serviceUrl)) {
    return 'This bot has no credentials, so serviceUrl has to be on this machine.';
  }
  return null;
}
