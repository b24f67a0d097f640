/** An answer to a general question, with what it rests on. */
export interface GeneralAnswer {
  /** The question, as it was understood. */
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Ids of fixes that carry the procedure. */
  readonly fixes: readonly string[];
  readonly docs: readonly string[];
  /** Where it comes from: an answer of the knowledge base, or the rules that know the codes. */
  readonly source:
    | { readonly kind: 'answer'; readonly id: string }
    | { readonly kind: 'rules'; readonly ids: readonly string[] };
}
