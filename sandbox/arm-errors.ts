import { armError, type Reply } from './reply.ts';

/** Errors as Resource Manager words them. @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors */

export const noBearer = (): Reply => ({
  ...armError(401, 'AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing."),
  headers: {
    'www-authenticate':
      'Bearer authorization_uri="https://login.windows.net/", error="invalid_token", error_description="The authentication failed because of missing \'Authorization\' header."',
  },
});

export const notARead = (method: string): Reply => ({
  ...armError(405, 'MethodNotAllowed', `The sample subscription answers reads only; ${method} was refused.`),
  headers: { allow: 'GET, HEAD' },
});

export const headRefused = (): Reply => ({
  ...armError(405, 'UnsupportedHttpVerb', 'The resource does not support specified HTTP verb.'),
  headers: { allow: 'GET, PUT, PATCH, DELETE' },
});

export const forbidden = (action: string, scope: string): Reply =>
  armError(
    403,
    'AuthorizationFailed',
    `The client '8a4c1f07-52d1-4d0e-9c77-0f6b6c1e2a90' with object id '8a4c1f07-52d1-4d0e-9c77-0f6b6c1e2a90' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );

export const missingApiVersion = (): Reply =>
  armError(
    400,
    'MissingApiVersionParameter',
    'The api-version query parameter (?api-version=) is required for all requests.',
  );

/** An api-version that Resource Manager's own types don't know. */
export const invalidApiVersion = (version: string, versions: readonly string[]): Reply =>
  armError(
    400,
    'InvalidApiVersionParameter',
    `The api-version '${version}' is invalid. The supported versions are '${versions.join(',')}'.`,
  );

/** An api-version that a provider's type doesn't know. */
export const noRegisteredProvider = (
  location: string,
  version: string,
  type: string,
  versions: readonly string[],
  locations: readonly string[],
): Reply =>
  armError(
    400,
    'NoRegisteredProviderFound',
    `No registered resource provider found for location '${location}' and API version '${version}' for type '${type}'. The supported api-versions are '${versions.join(', ')}'. The supported locations are '${locations.join(', ')}'.`,
  );

export const malformedSubscription = (id: string): Reply =>
  armError(400, 'InvalidSubscriptionId', `The provided subscription identifier '${id}' is malformed or invalid.`);

export const subscriptionNotFound = (id: string): Reply =>
  armError(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);

export const groupNotFound = (name: string): Reply =>
  armError(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);

export const resourceNotFound = (type: string, name: string, group: string | null): Reply =>
  armError(
    404,
    'ResourceNotFound',
    group === null
      ? `The Resource '${type}/${name}' was not found.`
      : `The Resource '${type}/${name}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );

export const parentNotFound = (type: string, parent: string): Reply =>
  armError(
    404,
    'ParentResourceNotFound',
    `Failed to perform 'read' on resource(s) of type '${type}', because the parent resource '${parent}' could not be found.`,
  );

export const deploymentNotFound = (name: string): Reply =>
  armError(404, 'DeploymentNotFound', `Deployment '${name}' could not be found.`);

export const unknownNamespace = (namespace: string): Reply =>
  armError(404, 'InvalidResourceNamespace', `The resource namespace '${namespace}' is invalid.`);

export const unknownType = (type: string, namespace: string, version: string): Reply =>
  armError(
    404,
    'InvalidResourceType',
    `The resource type '${type}' could not be found in the namespace '${namespace}' for api version '${version}'.`,
  );

export const notRegistered = (namespace: string): Reply =>
  armError(
    409,
    'MissingSubscriptionRegistration',
    `The subscription is not registered to use namespace '${namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.`,
    {
      details: [
        {
          code: 'MissingSubscriptionRegistration',
          target: namespace,
          message: `The subscription is not registered to use namespace '${namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.`,
        },
      ],
    },
  );

export const invalidFilter = (why: string): Reply => armError(400, 'InvalidFilterInQueryString', why);
