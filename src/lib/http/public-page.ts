type Shown = {
  /**
   * What the page shows, by the names of medusa/src/changes: it is kept until one of them is purged. The backend's
   * answers bring theirs. Without tags the page is rendered for every request.
   */
  tags?: readonly string[] | undefined
  /** Every parameter of the address that the page reads. Kept pages never see any other. */
  query?: readonly string[]
}

/** The same for everyone: may be kept, but is asked for again each time, so that a change is on the next request. */
export function markPublic(headers: Headers, { tags, query = [] }: Shown = {}): void {
  headers.set('cache-control', 'public, no-cache')
  headers.set('x-lapak-page', JSON.stringify({ tags, query }))
}

/** The same for everyone who asks now, but not to be kept, such as "not found". */
export function markPassing(headers: Headers): void {
  headers.set('x-lapak-page', '{}')
}
