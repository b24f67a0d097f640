import type { TokenCredential } from '@azure/identity';
import type { MayRead } from './access.ts';
import type { Cloud } from './clouds.ts';

/** How Azure is reached, for every investigation alike. */
export interface AzureConnection {
  readonly cloud: Cloud;
  readonly credential: TokenCredential;
  /** Which subscriptions may be read. */
  readonly mayRead: MayRead;
  /** Certificate authorities to trust in place of Node's own, in PEM. Connections are kept per object. */
  readonly tls?: { readonly ca: string };
  /** Told of every call that was made. */
  readonly onCall?: (call: AzureCall) => void;
}

/** One call to Azure that is over. */
export interface AzureCall {
  readonly method: string;
  readonly url: string;
  /** What was posted. */
  readonly body: string;
  /** Null where there was no answer. */
  readonly status: number | null;
  /** Length of the answer. */
  readonly bytes: number;
  readonly milliseconds: number;
}
