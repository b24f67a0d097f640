import { specificity } from '../report/codes.ts';

/** Codes of the right shape that other vendors' services answer with too. */
const SHARED_CODES =
  /^(?:AlreadyExists|AccessDenied|InvalidRequest|InvalidArgument|OperationAborted|PreconditionFailed|ResourceExists|ResourceAlreadyExists|ResourceNotFound|EntityAlreadyExists|QuotaExceeded|LimitExceeded|TooManyRequests|ServiceUnavailable|InternalError|NotFound|ResourceInUse|InvalidState|ConflictException)$/i;

/** True for a compound word that no other cloud uses as well: its mere mention tells of Azure. */
export function isOwnCode(code: string): boolean {
  return /^[A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*$/.test(code) && specificity(code) === 3 && !SHARED_CODES.test(code);
}
