import { ApiError } from './errors.ts'
import { readFilter } from './filter.ts'
import { search, type Query } from './search.ts'
import { changeSettings } from './settings.ts'
import { Index, type Document } from './store.ts'
import type { Tasks } from './tasks.ts'

const UID = /^[\w-]{1,400}$/

/** The indexes and what can be done with them. All is gone when the process ends. */
export class Engine {
  readonly tasks: Tasks
  readonly #indexes = new Map<string, Index>()

  constructor(tasks: Tasks) {
    this.tasks = tasks
  }

  index(uid: string): Index {
    const index = this.#indexes.get(uid)
    if (index) return index
    throw new ApiError('index_not_found', `Index \`${uid}\` not found.`)
  }

  listIndexes(offset: number, limit: number) {
    const all = [...this.#indexes.values()].sort((a, b) => (a.uid < b.uid ? -1 : 1))
    return {
      results: all.slice(offset, offset + limit).map((one) => one.view()),
      offset,
      limit,
      total: all.length,
    }
  }

  stats() {
    const indexes = Object.fromEntries([...this.#indexes].map(([uid, index]) => [uid, index.stats()]))
    const bytes = [...this.#indexes.values()].reduce((sum, { size }) => sum + size * 1000, 0)
    return { databaseSize: bytes, usedDatabaseSize: bytes, lastUpdate: null, indexes }
  }

  createIndex(uid: string, primaryKey: string | null) {
    if (!UID.test(uid)) throw new ApiError('invalid_index_uid', `\`${uid}\` is not a valid index uid.`)
    return this.tasks.enqueue('indexCreation', uid, () => {
      if (this.#indexes.has(uid))
        throw new ApiError('index_already_exists', `Index \`${uid}\` already exists.`)
      this.#indexes.set(uid, new Index(uid, primaryKey))
      return { primaryKey }
    })
  }

  deleteIndex(uid: string) {
    return this.tasks.enqueue('indexDeletion', uid, () => {
      const { size } = this.index(uid)
      this.#indexes.delete(uid)
      return { deletedDocuments: size }
    })
  }

  changeSettings(uid: string, change: Record<string, unknown>) {
    return this.tasks.enqueue('settingsUpdate', uid, () => {
      const index = this.#made(uid)
      changeSettings(index.settings, change)
      index.readAgain()
      return change
    })
  }

  /** As the real one: an index that is not there yet is made, with every setting at its default. */
  putDocuments(uid: string, documents: Document[]) {
    return this.tasks.enqueue('documentAdditionOrUpdate', uid, () => {
      this.#made(uid).put(documents)
      return { receivedDocuments: documents.length, indexedDocuments: documents.length }
    })
  }

  deleteDocuments(uid: string, which: { ids: string[] } | { filter: unknown } | 'all') {
    return this.tasks.enqueue('documentDeletion', uid, () => {
      const index = this.index(uid)
      if (which === 'all') return { providedIds: 0, originalFilter: null, deletedDocuments: index.clear() }
      if ('ids' in which) {
        const deletedDocuments = index.remove(which.ids)
        return { providedIds: which.ids.length, originalFilter: null, deletedDocuments }
      }
      const passes = readFilter(which.filter, index.settings.filterableAttributes, 'invalid_document_filter')
      const key = index.primaryKey ?? 'id'
      const ids = index.all().flatMap(({ document }) => (passes(document) ? [String(document[key])] : []))
      return {
        providedIds: 0,
        originalFilter: JSON.stringify(which.filter),
        deletedDocuments: index.remove(ids),
      }
    })
  }

  searchMany(queries: (Query & { indexUid: string })[]) {
    return { results: queries.map(({ indexUid, ...query }) => search(this.index(indexUid), query)) }
  }

  searchFacet(
    uid: string,
    { facetName, facetQuery, ...query }: Query & { facetName: string; facetQuery?: string },
  ) {
    const index = this.index(uid)
    if (!index.settings.facetSearch)
      throw new ApiError('facet_search_disabled', 'The facet search is disabled.')
    const begun = (facetQuery ?? '').toLowerCase()
    const { facetDistribution } = search(index, { ...query, facets: [facetName], limit: 0 })
    const counts = Object.entries(facetDistribution?.[facetName] ?? {})
    const facetHits = counts.flatMap(([value, count]) =>
      value.toLowerCase().startsWith(begun) ? [{ value, count }] : [],
    )
    return { facetHits, facetQuery: facetQuery ?? null, processingTimeMs: 0 }
  }

  #made(uid: string): Index {
    const index = this.#indexes.get(uid) ?? new Index(uid, null)
    this.#indexes.set(uid, index)
    return index
  }
}
