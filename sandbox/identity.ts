import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { listen } from './listen.ts';

/** A managed identity's token endpoint, as App Service has it. */
export interface IdentityEndpoint {
  /** IDENTITY_ENDPOINT */
  readonly url: string;
  /** IDENTITY_HEADER */
  readonly header: string;
  readonly server: Server;
}

const LIFETIME_S = 3600;

/**
 * Serves tokens over plain http on loopback.
 * @see https://learn.microsoft.com/azure/app-service/overview-managed-identity
 */
export async function startIdentity(): Promise<IdentityEndpoint> {
  const header = randomUUID();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const resource = url.searchParams.get('resource');
    // Not chained: restify, where it runs in the same process, makes writeHead return nothing.
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const refuse = (status: number, message: string): void => {
      answer(status, { statusCode: status, message });
    };
    if (request.method !== 'GET' || url.pathname !== '/msi/token') return refuse(404, 'No such endpoint.');
    if (request.headers['x-identity-header'] !== header) return refuse(401, 'X-IDENTITY-HEADER is missing or wrong.');
    if (url.searchParams.get('api-version') !== '2019-08-01') return refuse(400, 'Unsupported api-version.');
    if (!resource) return refuse(400, 'No resource given.');
    answer(200, {
      access_token: `sandbox-${randomUUID()}`,
      // Seconds since 1970, as a string: clients take an ISO date for a token that has ended.
      expires_on: String(Math.floor(Date.now() / 1000) + LIFETIME_S),
      resource,
      token_type: 'Bearer',
      client_id: url.searchParams.get('client_id') ?? '8a4c1f07-52d1-4d0e-9c77-0f6b6c1e2a90',
    });
  });
  const port = await listen(server, 0);
  return { url: `http://127.0.0.1:${port}/msi/token`, header, server };
}
