/** How long the person has waited: since the command was typed, so with the installation of packages before this process. */
export function secondsWaited(calledAtMs: string | undefined, now: number, uptimeSeconds: number): number {
  const called = Number(calledAtMs)
  const isKnown = Number.isFinite(called) && called > 0 && called <= now
  return isKnown ? (now - called) / 1000 : uptimeSeconds
}
