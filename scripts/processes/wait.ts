import { setTimeout as sleep } from 'node:timers/promises'
import type { Child } from './child.ts'

/** Asks until the answer is yes; gives up at the deadline or as soon as the child is gone. */
export async function waitUntilReady(
  child: Child,
  isReady: () => Promise<boolean>,
  seconds: number,
): Promise<'ready' | 'ended' | 'late'> {
  const deadline = Date.now() + seconds * 1000
  while (Date.now() < deadline) {
    if (!child.isRunning()) return 'ended'
    if (await isReady()) return 'ready'
    await sleep(100)
  }
  return 'late'
}

export async function answersOk(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}
