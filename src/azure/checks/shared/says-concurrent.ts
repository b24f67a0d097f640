import type { Target } from '../../check.ts';
import { wordsOf } from './words-of.ts';

const CODES =
  /^(?:DeploymentActive\w{0,40}|\w{0,60}(?:InProgress|AnotherOperation|OperationConflict|ConcurrentOperation|Concurrency)\w{0,60})$/i;

/** True where the paste itself speaks of another operation that runs. */
export function saysConcurrent({ report, diagnosis }: Target): boolean {
  const ranked = diagnosis.causes.find(({ cause }) => cause === 'concurrent-operation');
  return (
    report.names.runningOperation !== null ||
    report.codes.some((code) => CODES.test(code)) ||
    (ranked !== undefined && ranked.rule !== null && ranked.confidence >= 0.3)
  );
}

/** True where the paste says that another deployment of its name runs. */
export function saysDeploymentActive(target: Target): boolean {
  return /\bDeploymentActive|deployment.{0,200}still active/i.test(wordsOf(target));
}
