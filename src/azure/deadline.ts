import { setMaxListeners } from 'node:events';
/** Limits of what one investigation may spend. */
export interface ReadLimits {
  /** Aborts when the time is up. */
  readonly signal: AbortSignal;
  /** Milliseconds left. */
  remainingMs(): number;
  /** Most calls to Azure. */
  readonly budget: number;
}

/** Time that ends by itself or when it is closed. */
export interface Deadline extends Pick<ReadLimits, 'signal' | 'remainingMs'> {
  /** Ends it now and frees its timer. */
  close(): void;
}

/** Starts a deadline that is up in `ms` milliseconds. */
export function startDeadline(ms: number): Deadline {
  const controller = new AbortController();
  // Every read of every check listens to it: many listeners are no leak here.
  setMaxListeners(200, controller.signal);
  const end = performance.now() + ms;
  const timer = setTimeout(() => controller.abort(), ms);
  return {
    signal: controller.signal,
    remainingMs: () => (controller.signal.aborted ? 0 : Math.max(0, end - performance.now())),
    close() {
      clearTimeout(timer);
      controller.abort();
    },
  };
}

/** Settles like `promise`, or rejects with what `toError` gives as soon as the signal aborts. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal, toError: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(toError());
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
