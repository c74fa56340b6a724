import type { MeilisearchConfig } from '../../config/meilisearch'

const PATIENCE_MS = 2_000

/** How many documents an index of Meilisearch holds; undefined when it is not there. Throws when nothing answers. */
export async function countInMeilisearch(
  { host, apiKey }: MeilisearchConfig,
  index: string,
): Promise<number | undefined> {
  const answer = await fetch(`${host}/indexes/${encodeURIComponent(index)}/stats`, {
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new Error(`Meilisearch answers ${answer.status} at ${host}`)
  const { numberOfDocuments }: { numberOfDocuments: number } = await answer.json()
  return numberOfDocuments
}
