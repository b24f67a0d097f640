import { z } from 'zod';
import { armPath } from '../arm-path.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { shown } from './shared/shown.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';

const API_VERSION = '2022-12-01';

const subscriptionSchema = z
  .object({ displayName: z.string().nullish().catch(null), state: z.string().nullish().catch(null) })
  .refine(({ displayName, state }) => Boolean(displayName ?? state));

/** States in which a subscription takes no request to create, change or act; one that is past due takes all. */
const CLOSED = /^(?:disabled|expired|warned)$/i;

type Subscription = z.infer<typeof subscriptionSchema>;

/**
 * Is the subscription in a state that lets it be changed?
 * @see https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states
 */
export const subscriptionState: Check = {
  id: 'subscription-state',
  question: 'Can the subscription be changed at all?',
  causes: ['subscription-state'],
  source: 'subscription',
  permission: 'Microsoft.Resources/subscriptions/read',
  appliesTo: ({ subscriptionId }) => subscriptionId !== null,
  async run(target, azure, signal) {
    const id = target.subscriptionId ?? '';
    const path = armPath`/subscriptions/${id}`;
    const found = await azure.get({ path, apiVersion: API_VERSION, schema: subscriptionSchema, signal });
    const judgement = found && judge(found, id, target);
    return judgement === null
      ? []
      : [toFinding(this, target.now, { ...judgement, link: portalLink(azure.portalUrl, path) })];
  },
};

function judge({ displayName, state }: Subscription, id: string, target: Target): Judgement {
  const name = shown(displayName ?? id, 90);
  if (state === null || state === undefined) {
    return { effect: 'neutral', cause: null, summary: `The state of the subscription "${name}" is not told.` };
  }
  const what = `The subscription "${name}" is ${shown(state, 40)}`;
  const isDelete = target.report.operation === 'delete';
  if (/^deleted$/i.test(state) || (!isDelete && CLOSED.test(state))) {
    const because = `Once the subscription "${name}" is active again: while it is ${shown(state, 40)}, nothing in it can be created or changed.`;
    const retry = { verdict: 'after', because } as const;
    const summary = `${what}: what is in it can be read and deleted, not created or changed.`;
    return { effect: 'supports', cause: 'subscription-state', summary, retry };
  }
  if (target.diagnosis.causes[0]?.cause !== 'subscription-state') {
    return { effect: 'rules-out', cause: 'subscription-state', summary: `${what}.` };
  }
  // The error was right when it was written, or it is about an offer or its terms.
  return { effect: 'neutral', cause: null, summary: `${what}.` };
}
