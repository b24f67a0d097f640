import type { ConversationAccount } from 'botbuilder';

/** True in a chat with the bot alone. One without type is of the emulator or Web Chat, which know personal ones only. */
export function isPersonal({
  conversationType,
  isGroup,
}: Pick<ConversationAccount, 'conversationType' | 'isGroup'>): boolean {
  return conversationType ? conversationType === 'personal' : isGroup !== true;
}
