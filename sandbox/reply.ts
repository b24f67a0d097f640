/** An answer before it is sent. */
export interface Reply {
  readonly status: number;
  /** Sent as JSON; none where undefined. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error with Resource Manager's envelope. */
export function armError(status: number, code: string, message: string, more: object = {}): Reply {
  return {
    status,
    body: { error: { code, message, ...more } },
    headers: { 'x-ms-failure-cause': 'gateway' },
  };
}

/** 200 with a body. */
export const ok = (body: unknown): Reply => ({ status: 200, body });

/** 204 or 404 without a body: the answer to a HEAD. */
export const existence = (exists: boolean): Reply => ({ status: exists ? 204 : 404 });
