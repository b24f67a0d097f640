import type { z } from 'zod';
import { errorFields } from '../../log.ts';
import { pressActivity, type Said } from './activities.ts';
import { buttonValue, enteredIn, formModal, modalMemory } from './form-modal.ts';
import { type blockActions, teamOf, type viewSubmission } from './interactions.ts';
import { lineOf } from './outgoing.ts';
import { placeAt } from './place.ts';
import type { SlackTools } from './slack-tools.ts';
import { notes } from './turn-notes.ts';

/** Takes a pressed button to the conversation, or opens the form that it stands for. */
export async function takePress(body: z.infer<typeof blockActions>, tools: SlackTools): Promise<void> {
  const { channel, container, message, user, trigger_id, actions } = body;
  const ts = container.message_ts;
  const openThread = message?.thread_ts ?? null;
  const place = placeAt(
    {
      team: teamOf(body),
      channel: channel.id,
      channelType: undefined,
      ts,
      threadTs: openThread ?? undefined,
      parentUser: message?.parent_user_id ?? undefined,
    },
    tools.self.user,
  );
  const [action] = actions;
  const value = buttonValue.safeParse(parse(action?.value ?? ''));
  // Not a button of ours, or of a version long gone: the conversation says so.
  const { form, ...data } = value.data ?? {};
  if (form === undefined) {
    await tools.turns.run(
      pressActivity(await press(`press:${trigger_id}`, { place, openThread, user }, tools), {
        value: data,
        replyToId: ts,
      }),
    );
    return;
  }
  const view = formModal(action?.text?.text ?? '', form, { data, place, ts, openThread });
  try {
    // The trigger lasts three seconds: no queue, no second try.
    await tools.api.call('views.open', { trigger_id, view });
  } catch (error) {
    tools.log.warn('slack-form-failed', errorFields(error));
    const line = lineOf('The form did not open. Press the button once more.');
    await tools.messages.whisper({ channel: channel.id, thread: openThread }, user.id, line).catch(() => {});
  }
}

/** Takes a form that was sent off to the conversation, as the press that opened it. */
export async function takeSubmission(body: z.infer<typeof viewSubmission>, tools: SlackTools): Promise<void> {
  const { view, user } = body;
  const memory = modalMemory.safeParse(parse(view.private_metadata)).data;
  if (memory === undefined) return;
  const { data, place, ts, openThread } = memory;
  const said = await press(`form:${view.id}:${view.hash ?? ''}`, { place, openThread, user }, tools);
  await tools.turns.run(pressActivity(said, { value: { ...data, ...enteredIn(view.state.values) }, replyToId: ts }));
}

async function press(
  id: string,
  {
    place,
    openThread,
    user,
  }: Pick<Said, 'place'> & { readonly openThread: string | null; readonly user: z.infer<typeof blockActions>['user'] },
  { self, people, now }: SlackTools,
): Promise<Said> {
  const name = (await people.nameOf(user.id)) ?? user.name ?? user.username ?? undefined;
  return {
    id,
    place,
    from: { id: user.id, name, isBot: false },
    self,
    at: now(),
    notes: notes({ linesTo: user.id, openThread }),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
