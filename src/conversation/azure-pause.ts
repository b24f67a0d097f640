/** So long nobody is asked after there was no credential; then someone may have signed in. */
const PAUSE_MS = 5 * 60_000;

/** Remembers that there is nobody to ask Azure as, so that not every paste waits to find out again. */
export interface AzurePause {
  /** What to do about it; null where Azure may be asked. */
  help(): string | null;
  begin(help: string): void;
  end(): void;
}

export function createAzurePause(now: () => Date): AzurePause {
  let pause: { readonly help: string; readonly until: number } | null = null;
  return {
    help: () => (pause !== null && now().getTime() < pause.until ? pause.help : null),
    begin(help) {
      pause = { help, until: now().getTime() + PAUSE_MS };
    },
    end() {
      pause = null;
    },
  };
}
