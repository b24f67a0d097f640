import { parseArmId, same } from '../arm-id.ts';
import { pageOf } from '../page.ts';
import { armError, ok } from '../reply.ts';
import type { Handler } from '../route.ts';

const VERSIONS = ['2021-07-01', '2015-12-01'];

/** GET /subscriptions/{s}/providers/Microsoft.Features/features and …/providers/{namespace}/features[/{name}] */
export const features: Handler = ({ request, world, pageSize }) => {
  const { tail, scope, path } = request;
  if (tail === null || !/^\/subscriptions\/[^/]+\/providers\/Microsoft\.Features(?:\/|$)/i.test(path)) return null;
  const isAll = same(tail[0], 'Microsoft.Features');
  const [first, word, name, ...rest] = tail;
  if (!same(word, 'features') || rest.length > 0 || (isAll && name !== undefined)) return null;
  const base = `/subscriptions/${parseArmId(scope).subscriptionId ?? path.split('/')[2]}/providers/Microsoft.Features`;
  const found = world.features
    .filter((feature) => isAll || same(feature.namespace, first))
    .map((feature) => ({
      id: `${base}/providers/${feature.namespace}/features/${feature.name}`,
      name: `${feature.namespace}/${feature.name}`,
      type: 'Microsoft.Features/providers/features',
      properties: { state: feature.state },
    }));
  return {
    action: 'Microsoft.Features/features/read',
    versions: VERSIONS,
    methods: ['GET'],
    answer: () => {
      if (name === undefined) return pageOf(request, found, { size: pageSize });
      const one = found.find((feature) => same(feature.name, `${first}/${name}`));
      return one ? ok(one) : armError(404, 'FeatureNotFound', `The feature '${name}' could not be found.`);
    },
  };
};
