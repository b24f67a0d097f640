import { errorFields, type Log } from '../log.ts';

/** Work that goes on after a turn was answered. */
export interface Background {
  /** Starts the work; a failure is logged and ends there. */
  run(work: () => Promise<void>): void;
  /** Resolves when no work is under way any more. */
  settled(): Promise<void>;
}

export function createBackground(log: Log): Background {
  const underWay = new Set<Promise<void>>();
  return {
    run(work) {
      const task = work()
        .catch((error: unknown) => log.error('background-failed', errorFields(error)))
        .finally(() => underWay.delete(task));
      underWay.add(task);
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
