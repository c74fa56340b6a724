import { EVERYTHING } from './purge-marks.ts'
import type { StoredPage } from './stored-page.ts'

/** Pages by address, bounded in bytes: what was not asked for longest goes first. */
export class PageStore {
  readonly #capacity: number
  readonly #pages = new Map<string, StoredPage>()
  readonly #byTag = new Map<string, Set<StoredPage>>()
  #bytes = 0

  constructor(capacityBytes: number) {
    this.#capacity = capacityBytes
  }

  get bytes(): number {
    return this.#bytes
  }

  get size(): number {
    return this.#pages.size
  }

  get(key: string): StoredPage | undefined {
    const page = this.#pages.get(key)
    if (page === undefined) return undefined
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page
  }

  put(page: StoredPage): void {
    const former = this.#pages.get(page.key)
    if (former) this.#drop(former)
    this.#pages.set(page.key, page)
    this.#bytes += page.bytes
    for (const tag of page.tags) {
      const pages = this.#byTag.get(tag)
      if (pages) pages.add(page)
      else this.#byTag.set(tag, new Set([page]))
    }
    this.#shrink()
  }

  /** For work that may make a page larger, such as compressing it for one more encoding. */
  growing<T>(page: StoredPage, work: () => T): T {
    const before = page.bytes
    const result = work()
    if (page.bytes !== before && this.#pages.get(page.key) === page) {
      this.#bytes += page.bytes - before
      this.#shrink()
    }
    return result
  }

  purge(tags: readonly string[]): void {
    if (tags.includes(EVERYTHING)) {
      this.#pages.clear()
      this.#byTag.clear()
      this.#bytes = 0
      return
    }
    for (const tag of tags) for (const page of this.#byTag.get(tag) ?? []) this.#drop(page)
  }

  #drop(page: StoredPage): void {
    this.#pages.delete(page.key)
    this.#bytes -= page.bytes
    for (const tag of page.tags) {
      const pages = this.#byTag.get(tag)
      pages?.delete(page)
      if (pages?.size === 0) this.#byTag.delete(tag)
    }
  }

  #shrink(): void {
    for (const page of this.#pages.values()) {
      if (this.#bytes <= this.#capacity) return
      this.#drop(page)
    }
  }
}
