import { nameAnswering, type SearchState } from '../../queries/search-engine/read-search-state'

/** What `npm run search -- status` says. */
export function wordState(state: SearchState): string {
  const { documents, words, stale_notes, physical_name, lag, meilisearch } = state
  const lines = [
    `answered by    ${nameAnswering(state)} (${physical_name ?? 'no index'})`,
    `products       ${documents}`,
    `words          ${words}`,
    `changes noted  ${stale_notes}`,
  ]
  if (meilisearch?.answers) lines.push(`in Meilisearch ${meilisearch.documents ?? 'no such index'}`)
  if (meilisearch && !meilisearch.answers) lines.push(`Meilisearch    does not answer: ${meilisearch.reason}`)
  if (lag) lines.push(`behind since   ${lag.since}: ${lag.reason}`)
  return lines.join('\n')
}

/** The engine that was chosen answers, and holds what it should. */
export function isWell(state: SearchState): boolean {
  return !nameAnswering(state).includes('in place of') && state.provider !== null
}
