import type { Logger, SearchTypes } from '@medusajs/framework/types'
import { MeilisearchSearchProviderService } from '@rokmohar/medusa-plugin-meilisearch/providers/meilisearch'
import { askExactly } from './ask-exactly'
import { Lag, type Manager } from './lag'

/** Under this name the Search Module keeps PostgreSQL's provider. */
const POSTGRES = 'srh_search-postgres_search-postgres'

type Container = { logger: Logger; manager: Manager; [POSTGRES]: Postgres }
type Postgres = SearchTypes.ISearchProvider & Required<Pick<SearchTypes.ISearchProvider, 'searchMany'>>
type Options = { host: string; apiKey?: string }

/** An answer that takes longer comes from PostgreSQL. */
const PATIENCE_MS = 3_000
/** Where nothing answered, nobody waits for an answer again before this. */
const REST_MS = 2_000
const NO_ANSWER = new Set(['MeiliSearchRequestError', 'MeiliSearchTaskTimeOutError'])
const POLLING_MS = 25
/** A shopper may wait for few documents, nobody waits for many but the one who builds the index. */
const FEW = 50
const FEW_MS = 5_000
const MANY_MS = 120_000

/**
 * Meilisearch, with PostgreSQL beneath it: every write goes to both, and a write is over when Meilisearch's task has
 * succeeded. What fails there is noted, and PostgreSQL answers until Meilisearch has caught up.
 */
export class SearchMeilisearchService extends MeilisearchSearchProviderService {
  static override identifier = 'meilisearch'
  readonly #container: Container
  readonly #lag: Lag
  #restsUntil = 0

  constructor(container: Container, { host, apiKey }: Options) {
    super(container, {
      config: { host, ...(apiKey === undefined ? {} : { apiKey }), timeout: PATIENCE_MS },
      task_polling_interval_ms: POLLING_MS,
    })
    this.#container = container
    this.#lag = new Lag(container.manager)
  }

  get #postgres(): Postgres {
    return this.#container[POSTGRES]
  }

  /** The Search Module builds into it next, so what an earlier database left there must go. */
  override async upsertIndex({ index }: { index: SearchTypes.ResolvedSearchIndexDefinition }) {
    await this.#settle(await super.upsertIndex({ index }), MANY_MS)
    await this.#settle(await super.clearIndex({ index: index.physical_name }), MANY_MS)
    return this.#postgres.upsertIndex({ index })
  }

  override async deleteIndex({ index }: { index: string }) {
    const deleted = await this.#postgres.deleteIndex({ index })
    // One that stays behind over there is in nobody's way.
    await super.deleteIndex({ index }).catch((error) => this.#hear(error))
    return deleted
  }

  /** Asked for by the Search Module to find indexes that lost their documents; Meilisearch's are watched by the job. */
  override async listIndexes() {
    const indexes = await this.#postgres.listIndexes()
    return indexes.map((index) => ({ ...index, provider: this.getIdentifier() }))
  }

  override async upsertDocuments(input: Parameters<SearchTypes.ISearchProvider['upsertDocuments']>[0]) {
    const written = await this.#postgres.upsertDocuments(input)
    const patience = input.documents.length > FEW ? MANY_MS : FEW_MS
    await this.#follow(input.index, () => super.upsertDocuments(input), patience)
    return written
  }

  override async deleteDocuments(input: SearchTypes.SearchDeleteDocumentsInput) {
    const written = await this.#postgres.deleteDocuments(input)
    await this.#follow(input.index, () => super.deleteDocuments(input), FEW_MS)
    return written
  }

  override async clearIndex(input: { index: string }) {
    const written = await this.#postgres.clearIndex(input)
    await this.#follow(input.index, () => super.clearIndex(input), MANY_MS)
    return written
  }

  override async searchMany(inputs: SearchTypes.ProviderSearchQuery[]) {
    if (this.#isResting() || (await this.#lag.isNoted())) return this.#postgres.searchMany(inputs)
    try {
      return await super.searchMany(inputs.map(askExactly))
    } catch (error) {
      this.#hear(error)
      return this.#postgres.searchMany(inputs)
    }
  }

  /** A write into an index that is gone would make one with other settings, which holds nothing but that write. */
  async #follow(
    index: string,
    write: () => Promise<SearchTypes.SearchTask>,
    patience: number,
  ): Promise<void> {
    try {
      if (this.#isResting()) return await this.#lag.note('not asked, since it failed a moment ago')
      if (!(await this.retrieveIndex(index))) throw new Error(`Index ${index} is gone`)
      await this.#settle(await write(), patience)
    } catch (error) {
      this.#hear(error)
      await this.#lag.note(messageOf(error))
    }
  }

  async #settle(task: SearchTypes.SearchTask, timeout_ms: number): Promise<void> {
    const { status, error } = await this.waitForTask(task, { timeout_ms })
    if (status !== 'succeeded') throw new Error(error?.message ?? `Its task ended as ${status}.`)
  }

  #isResting(): boolean {
    return Date.now() < this.#restsUntil
  }

  /** One that answers with a refusal is asked again at once, one that does not answer is left alone for a while. */
  #hear(error: unknown): void {
    if (error instanceof Error && NO_ANSWER.has(error.name)) this.#restsUntil = Date.now() + REST_MS
    this.#container.logger.warn(`[Search] Meilisearch failed, so PostgreSQL answers: ${messageOf(error)}`)
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}
