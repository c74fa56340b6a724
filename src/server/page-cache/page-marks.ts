import type { OutgoingHttpHeaders } from 'node:http'

/** The page's own words about itself, for this server only; src/lib/http/public-page.ts writes them. */
export const marksHeader = 'x-lapak-page'

export type PageMarks = {
  /** What it shows, by names that purges use. Without: the same for everyone, but not to be kept. */
  tags: readonly string[] | undefined
  /** The parameters of the address that it reads. All others are not part of its key, and it never sees them. */
  query: readonly string[]
}

/** Undefined when the page did not say that it is the same for everyone. */
export function readMarks(headers: OutgoingHttpHeaders): PageMarks | undefined {
  const text = headers[marksHeader]
  if (typeof text !== 'string') return undefined
  const { tags, query } = JSON.parse(text) as { tags?: string[]; query?: string[] }
  return { tags, query: query ?? [] }
}
