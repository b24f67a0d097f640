import type { Config } from '../../src/config.ts';

/** A message of the bot as people see it now. */
export interface ShownMessage {
  readonly id: string;
  /** All text on it, folded parts included. */
  readonly text: string;
  readonly buttons: readonly ShownButton[];
}

/** A button: its label, and what is sent when it is pressed. */
export interface ShownButton {
  readonly label: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A chat platform with people in front of it. */
export interface ChatDriver {
  /** What the bot has to be set up with to be on the platform. */
  readonly config: Partial<Config>;
  /** Sends a message to the bot at `base`; resolves when the platform was answered. */
  say(base: string, person: string, text: string, mention: boolean): Promise<void>;
  press(
    base: string,
    person: string,
    message: ShownMessage,
    button: ShownButton,
    fields: Readonly<Record<string, string>>,
    old: boolean,
  ): Promise<void>;
  /** Delivers the message that was sent last once more. */
  repeat(base: string): Promise<void>;
  /** The bot's messages, oldest first. */
  messages(): readonly ShownMessage[];
  /** Resolves at the next message or edit. */
  changed(): Promise<void>;
  close(): Promise<void>;
}
