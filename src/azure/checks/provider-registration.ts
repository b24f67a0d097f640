import { z } from 'zod';
import { armPath } from '../arm-path.ts';
import type { AzureReader } from '../azure-reader.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { shown } from './shared/shown.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';

const FEATURES_API_VERSION = '2021-07-01';

const featureSchema = z.object({ properties: z.object({ state: z.string() }) });

/**
 * Is the namespace registered in the subscription, and the preview feature, where the paste is about one?
 * @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-register-resource-provider
 */
export const providerRegistration: Check = {
  id: 'provider-registration',
  question: 'Is the resource provider registered?',
  causes: ['provider-not-registered'],
  source: 'resource providers',
  permission: 'Microsoft.Resources/subscriptions/providers/read',
  appliesTo: (target) => asked(target) !== null,
  async run(target, azure, signal) {
    const ask = asked(target);
    if (ask === null) return [];
    const { subscriptionId, namespace, feature } = ask;
    const [provider, state] = await Promise.all([
      azure.provider({ subscriptionId, namespace, signal }),
      feature === null ? null : readFeature(azure, ask.subscriptionId, feature, signal),
    ]);
    const link = portalLink(azure.portalUrl, armPath`/subscriptions/${subscriptionId}`, 'resourceproviders');
    const ofProvider = judgeProvider(target, namespace, provider?.registrationState ?? null);
    // Where a feature is asked for, that its provider is registered settles nothing.
    const { retry: _, ...fact } = ofProvider;
    const judgements: Judgement[] =
      feature === null
        ? [ofProvider]
        : [judgeFeature(target, feature, state), ofProvider.effect === 'neutral' ? fact : ofProvider];
    return judgements.map((judgement) => toFinding(providerRegistration, target.now, { ...judgement, link }));
  },
};

/** A preview feature, such as `Microsoft.Compute/EncryptionAtHost`. */
interface Feature {
  readonly namespace: string;
  readonly name: string;
}

function asked({ report, subscriptionId }: Target) {
  const feature = featureOf([...report.messages, report.text.slice(0, 20_000)].join('\n'), report.names.provider);
  const namespace = feature?.namespace ?? report.names.provider ?? report.resource.type?.split('/')[0];
  if (subscriptionId === null || !namespace || !/^[A-Za-z]\w{1,60}\.[\w.]{2,60}$/.test(namespace)) return null;
  return { subscriptionId, namespace, feature };
}

const QUALIFIED =
  /\bfeature:? {0,2}['"]?([A-Za-z]\w{1,60}\.[A-Za-z.]{2,60})\/([\w.-]{2,80}[\w-])(?=['"\s.,;)]|:(?!\/)|$)/i;
const BARE = /\bfeature(?: name)?:? {0,2}['"]([\w.-]{2,80})['"]/i;

/** The feature that an error names, where it is about one. */
function featureOf(text: string, provider: string | null): Feature | null {
  if (!/\bfeature/i.test(text) || !/regist|enabled/i.test(text)) return null;
  const [, namespace, name] = QUALIFIED.exec(text) ?? [];
  if (namespace !== undefined && name !== undefined) return { namespace, name };
  const bare = BARE.exec(text)?.[1];
  return bare !== undefined && provider !== null && !bare.includes('/') ? { namespace: provider, name: bare } : null;
}

async function readFeature(
  azure: AzureReader,
  subscriptionId: string,
  { namespace, name }: Feature,
  signal: AbortSignal,
): Promise<string | null> {
  const path = armPath`/subscriptions/${subscriptionId}/providers/Microsoft.Features/providers/${namespace}/features/${name}`;
  const found = await azure.get({ path, apiVersion: FEATURES_API_VERSION, schema: featureSchema, signal });
  return found?.properties.state ?? null;
}

function judgeProvider(target: Target, namespace: string, state: string | null): Judgement {
  const holes = { provider: namespace };
  if (state === null) {
    return {
      effect: 'neutral',
      cause: null,
      summary: `Azure knows no resource provider ${namespace}: check its spelling.`,
    };
  }
  switch (state.toLowerCase()) {
    case 'registered':
      return registered(target, `The subscription is registered with ${namespace}`);
    case 'registering':
      return registering(`The registration with ${namespace} is under way.`, namespace, holes);
    default: {
      const summary = `The subscription is not registered with ${namespace}: its state is ${shown(state, 60)}.`;
      return { effect: 'supports', cause: 'provider-not-registered', summary, holes };
    }
  }
}

function judgeFeature(target: Target, { namespace, name }: Feature, state: string | null): Judgement {
  const what = `${namespace}/${name}`;
  const holes = { provider: namespace, 'feature.name': name };
  if (state === null)
    return { effect: 'neutral', cause: null, summary: `Azure knows no feature ${what} in this subscription.` };
  switch (state.toLowerCase()) {
    case 'registered':
      return registered(target, `The feature ${what} is registered`);
    case 'registering':
      return registering(`The feature ${what} is being registered.`, what, holes);
    default: {
      const summary = `The feature ${what} is not registered: its state is ${shown(state, 60)}.`;
      return { effect: 'supports', cause: 'provider-not-registered', summary, holes };
    }
  }
}

function registering(summary: string, what: string, holes: Readonly<Record<string, string>>): Judgement {
  const because = `Send the request again when the state of ${what} is Registered.`;
  return { effect: 'supports', cause: 'provider-not-registered', summary, holes, retry: { verdict: 'after', because } };
}

/** Where the error says that it wasn't registered, that it is now is news, not a contradiction. */
function registered({ diagnosis }: Target, fact: string): Judgement {
  if (diagnosis.causes[0]?.cause !== 'provider-not-registered') {
    return { effect: 'rules-out', cause: 'provider-not-registered', summary: `${fact}.` };
  }
  const retry = { verdict: 'yes', because: `${fact} now.` } as const;
  return { effect: 'neutral', cause: 'provider-not-registered', summary: `${fact} now.`, retry };
}
