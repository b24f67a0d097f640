/** How much a code tells: 0 a mere wrapper, 1 a failed operation without a reason, 2 a generic word, 3 a reason. */
export type Specificity = 0 | 1 | 2 | 3;

const WRAPPERS = new Set(
  [
    'DeploymentFailed',
    'InvalidTemplateDeployment',
    'PreflightValidationCheckFailed',
    'DeploymentStackDeploymentFailed',
    'DeploymentStackInvalidDeploymentStackDefinition',
    'MultipleErrorsOccurred',
    'DeploymentFailedCleanUp',
    'ValidationFailed',
    'ValidationForResourceFailed',
    'ResourceOperationFailure',
    'MultipleErrors',
    'DeploymentCanceled',
    'Failed',
    'Error',
    'None',
    'Unknown',
    'Unspecified',
    'UnknownError',
  ].map((code) => code.toLowerCase()),
);

const GENERIC = new Set(
  [
    'Conflict',
    'BadRequest',
    'Bad Request',
    'NotFound',
    'Forbidden',
    'Unauthorized',
    'PreconditionFailed',
    'InternalServerError',
    'InternalError',
    'ServiceUnavailable',
    'TooManyRequests',
    'UserError',
    'InvalidRequest',
    'InvalidParameter',
    'Request_BadRequest',
    'ServiceError',
    'GatewayTimeout',
    'OperationFailed',
    'Canceled',
    'Cancelled',
    'GenericConflict',
    'ConflictError',
    'ClientError',
    'HttpError',
    'RestError',
  ].map((code) => code.toLowerCase()),
);

/** How specific a code is, by its name alone. */
export function specificity(code: string): Specificity {
  const name = code.toLowerCase();
  if (WRAPPERS.has(name)) return 0;
  if (name === 'resourcedeploymentfailure') return 1;
  return GENERIC.has(name) || /^\d{3}$/.test(name) ? 2 : 3;
}

/** The code of a chain (outermost first) that tells most; of equals the innermost. */
export function mostSpecific(codes: readonly string[]): string | null {
  const innermost = (least: Specificity): string | undefined => codes.findLast((code) => specificity(code) >= least);
  return innermost(3) ?? innermost(1) ?? codes.at(-1) ?? null;
}

/** True for text that has the shape of a code: one word of letters, digits, dots, hyphens and underscores. */
export function isCode(text: string): boolean {
  return /^[A-Za-z0-9][\w.-]{1,119}$/.test(text) && !/^\d{1,2}$/.test(text) && !isHttpStatus(text);
}

/** True for the text of an HTTP error status. */
export function isHttpStatus(text: string): boolean {
  return /^[45]\d\d$/.test(text);
}
