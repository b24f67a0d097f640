import { type Picks, picksView } from './picks-view.ts';
import { checkAgainAction } from './triage-view.ts';
import { EMPTY_VIEW, type View } from './view.ts';

/** The search for a deployment that failed. */
export interface SearchParts {
  readonly id: string;
  /** What is looked for, as the end of "Looking for …", such as `failed deployments in rg-shop`. */
  readonly wanted: string;
  /** Where, such as "Azure". */
  readonly place: string;
  readonly state:
    | { readonly kind: 'asking' }
    | { readonly kind: 'found'; readonly picks: Picks }
    /** Nothing to choose or to diagnose; `says` is one sentence. */
    | { readonly kind: 'ended'; readonly says: string };
}

/** The card of "why did my deploy fail?" till it is clear which one is meant. */
export function searchView({ id, wanted, place, state }: SearchParts): View {
  switch (state.kind) {
    case 'asking':
      return { ...EMPTY_VIEW, title: `Looking for ${wanted} …`, status: `Asking ${place} …` };
    case 'found':
      return {
        ...EMPTY_VIEW,
        title: `I found ${wanted}.`,
        questions: [picksView(id, state.picks)],
        actions: [checkAgainAction(id)],
      };
    case 'ended':
      return {
        ...EMPTY_VIEW,
        title: state.says,
        paragraphs: ['Paste the error, or name the deployment, its resource group or its portal link.'],
        actions: [checkAgainAction(id)],
      };
  }
}
