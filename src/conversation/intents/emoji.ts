/** Emoji that say something, by what they say; `:names:` are Slack's. */
const EMOJI: readonly (readonly [pattern: RegExp, word: string])[] = [
  [
    /👍|✅|🎉|🙏|💚|❤️?|🥳|💪|👌|🙌|✔️?|:(?:\+1|thumbsup|white_check_mark|tada|pray|raised_hands|heavy_check_mark|partying_face|ok_hand):/gu,
    ' emojigood ',
  ],
  [/👎|❌|😡|🤬|💩|🙄|😠|😤|:(?:-1|thumbsdown|x|rage|poop|face_with_rolling_eyes|angry):/gu, ' emojibad '],
  [/👋|🙋|:(?:wave|raising_hand):/gu, ' emojiwave '],
  [/👆|☝️?|⬆️?|👇|🔝|:(?:point_up|point_up_2|arrow_up):/gu, ' uparrow '],
  [/\^+/g, ' uparrow '],
  [/\p{Extended_Pictographic}|:[a-z][a-z0-9_+-]{1,30}:/gu, ' emojiother '],
];

/** Emoji and their Slack names as one word each. */
export function withoutEmoji(text: string): string {
  return EMOJI.reduce((plain, [pattern, word]) => plain.replace(pattern, word), text);
}
