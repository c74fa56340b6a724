/** The same for everyone: may be kept, but is asked for again each time, so that a change is on the next request. */
export function markPublic(headers: Headers): void {
  headers.set('cache-control', 'public, no-cache')
}
