import { fetchBackend } from '../../lib/medusa/client'
import { judgeHealth, type Health } from './health'

const PATIENCE_MS = 4000

export async function readHealth(): Promise<Health> {
  const response = await fetchBackend('/readyz', { signal: AbortSignal.timeout(PATIENCE_MS) })
  if (response === undefined) return judgeHealth(false, undefined)
  const said = await response.json().catch(() => undefined)
  // 503 is an answer too: the backend lives and names what does not.
  return judgeHealth(response.status === 200 || response.status === 503, said)
}
