import { ApiError } from './errors.ts'
import { freshSettings, type IndexSettings } from './settings.ts'
import { cutWords } from './words.ts'

export type Value = string | number | boolean | null | Value[] | { [name: string]: Value }
export type Document = Record<string, Value>
/** The words of each searchable attribute, in the order of their importance. */
export type Stored = { document: Document; words: string[][] }

export class Index {
  readonly uid: string
  primaryKey: string | null
  readonly createdAt = new Date().toISOString()
  updatedAt = this.createdAt
  readonly settings: IndexSettings = freshSettings()
  readonly #stored = new Map<string, Stored>()

  constructor(uid: string, primaryKey: string | null) {
    this.uid = uid
    this.primaryKey = primaryKey
  }

  get size(): number {
    return this.#stored.size
  }

  all(): Stored[] {
    return [...this.#stored.values()]
  }

  put(documents: readonly Document[]): void {
    this.primaryKey ??= guessPrimaryKey(documents[0] ?? {})
    const key = this.primaryKey
    const ids = documents.map((document) => {
      const id = document[key]
      if (typeof id === 'string' || typeof id === 'number') return String(id)
      throw new ApiError('missing_document_id', `Document doesn't have a \`${key}\` attribute.`)
    })
    documents.forEach((document, at) => this.#stored.set(ids[at] ?? '', this.#read(document)))
    this.#touch()
  }

  remove(ids: readonly string[]): number {
    const removed = ids.filter((id) => this.#stored.delete(id)).length
    this.#touch()
    return removed
  }

  clear(): number {
    const { size } = this
    this.#stored.clear()
    this.#touch()
    return size
  }

  /** New settings may name other searchable attributes. */
  readAgain(): void {
    for (const [id, { document }] of this.#stored) this.#stored.set(id, this.#read(document))
    this.#touch()
  }

  view() {
    const { uid, createdAt, updatedAt, primaryKey } = this
    return { uid, createdAt, updatedAt, primaryKey }
  }

  stats() {
    const fieldDistribution: Record<string, number> = {}
    for (const { document } of this.all()) {
      for (const name of Object.keys(document)) fieldDistribution[name] = (fieldDistribution[name] ?? 0) + 1
    }
    const bytes = this.size * 1000
    return {
      numberOfDocuments: this.size,
      indexSize: bytes,
      usedIndexSize: bytes,
      rawDocumentDbSize: bytes,
      avgDocumentSize: this.size > 0 ? 1000 : 0,
      isIndexing: false,
      numberOfEmbeddings: 0,
      numberOfEmbeddedDocuments: 0,
      fieldDistribution,
    }
  }

  #read(document: Document): Stored {
    const { searchableAttributes } = this.settings
    const names = searchableAttributes.includes('*') ? Object.keys(document) : searchableAttributes
    return { document, words: names.map((name) => cutWords(textOf(document[name]))) }
  }

  #touch(): void {
    this.updatedAt = new Date().toISOString()
  }
}

function guessPrimaryKey(document: Document): string {
  const [name, ...others] = Object.keys(document).filter((one) => one.toLowerCase().endsWith('id'))
  if (name !== undefined && others.length === 0) return name
  throw new ApiError('index_primary_key_no_candidate_found', 'The primary key inference failed.')
}

function textOf(value: Value | undefined): string {
  if (Array.isArray(value)) return value.map(textOf).join(' ')
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value)
}
