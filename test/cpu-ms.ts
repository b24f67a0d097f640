/**
 * Milliseconds of processor time that this process has used: unlike the clock, it does not run while other programs have the
 * processor, so a growth that is measured by it is the same on a busy machine.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
