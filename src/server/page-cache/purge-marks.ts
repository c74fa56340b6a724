/** By this tag everything that is kept is purged, whatever its own tags are. */
export const EVERYTHING = 'everything'

const MOST_TAGS = 500

/**
 * What was purged since a render began. Its tags are known only when it has ended, so all of them are noted, each with
 * the number of the purge that named it first.
 */
export class PurgeMarks {
  readonly #first = new Map<string, number>()
  #everythingSince = Number.POSITIVE_INFINITY

  note(tags: readonly string[], purge: number): void {
    for (const tag of tags) {
      if (tag === EVERYTHING) this.#everythingSince = Math.min(this.#everythingSince, purge)
      else if (!this.#first.has(tag)) this.#first.set(tag, purge)
    }
    if (this.#first.size > MOST_TAGS) this.#forgetNames()
  }

  /** Whether a page with these tags was purged by the purge of that number or one before it. */
  touched(tags: readonly string[], upTo: number): boolean {
    if (this.#everythingSince <= upTo) return true
    return tags.some((tag) => (this.#first.get(tag) ?? Number.POSITIVE_INFINITY) <= upTo)
  }

  /** So many at once are an import: too many to remember, so everything counts as purged since the first of them. */
  #forgetNames(): void {
    this.#everythingSince = Math.min(this.#everythingSince, ...this.#first.values())
    this.#first.clear()
  }
}
