import { z } from 'zod';
import { clip, oneLine } from '../../cards/plain-text.ts';
import type { SlackPlace } from './place.ts';

/** What a button of a card carries: what is pressed, and the form to fill in first. */
export const buttonValue = z.looseObject({
  form: z
    .object({
      fields: z
        .array(
          z.object({
            id: z.string(),
            label: z.string(),
            choices: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
          }),
        )
        .min(1),
      submit: z.string(),
    })
    .optional(),
});

type Form = NonNullable<z.infer<typeof buttonValue>['form']>;

/** What a modal brings back beside what was entered. */
export const modalMemory = z.object({
  /** What the button carried, without its form. */
  data: z.record(z.string(), z.unknown()),
  place: z.object({
    team: z.string(),
    channel: z.string(),
    kind: z.enum(['personal', 'groupChat', 'channel']),
    thread: z.string().nullable(),
    replyThread: z.string().nullable(),
  }),
  /** The message that was pressed. */
  ts: z.string(),
  openThread: z.string().nullable(),
});

type ModalMemory = z.infer<typeof modalMemory> & { readonly place: SlackPlace };

/** Says which modals are ours. */
export const MODAL = 'form';

/** Lengths: https://docs.slack.dev/reference/views/modal-views, https://docs.slack.dev/reference/block-kit/composition-objects */
const TITLE = 24;
const LABEL = 150;
const CHOICE = 75;
const MAX_CHOICES = 10;

/** A form as a modal of Slack. No field has to be filled in. */
export function formModal(title: string, form: Form, memory: ModalMemory): Record<string, unknown> {
  return {
    type: 'modal',
    callback_id: MODAL,
    private_metadata: JSON.stringify(memory),
    title: plain(title, TITLE),
    submit: plain(form.submit, TITLE),
    close: plain('Cancel', TITLE),
    blocks: form.fields.map((field) => ({
      type: 'input',
      block_id: field.id,
      optional: true,
      label: plain(field.label, LABEL),
      element: field.choices
        ? {
            type: 'radio_buttons',
            action_id: field.id,
            options: field.choices
              .slice(0, MAX_CHOICES)
              .map((choice) => ({ text: plain(choice.label, CHOICE), value: choice.id })),
          }
        : { type: 'plain_text_input', action_id: field.id, multiline: true, max_length: 500 },
    })),
  };
}

function plain(text: string, max: number) {
  return { type: 'plain_text', text: clip(oneLine(text), max) || '…', emoji: false };
}

const entered = z.union([
  z.object({ value: z.string() }).transform(({ value }) => value),
  z.object({ selected_option: z.object({ value: z.string() }) }).transform((field) => field.selected_option.value),
]);

/** What was entered, by the ids of the fields; fields that stayed empty are left out. */
export function enteredIn(values: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Record<string, string> {
  return Object.fromEntries(
    Object.values(values)
      .flatMap((fields) => Object.entries(fields))
      .flatMap(([id, field]) => {
        const value = entered.safeParse(field).data;
        return value === undefined ? [] : [[id, value]];
      }),
  );
}
