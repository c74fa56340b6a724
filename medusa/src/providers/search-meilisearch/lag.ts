/** What of the Search Module's database manager is used here. */
export type Manager = { execute(sql: string, params?: unknown[]): Promise<unknown> }

/**
 * Whether Meilisearch has missed a change, for every process: while the note stands, PostgreSQL answers, and a change is
 * never found too late. `workflows/search/catch-up` brings Meilisearch up to date and takes the note away.
 */
export class Lag {
  readonly #manager: Manager

  constructor(manager: Manager) {
    this.#manager = manager
  }

  async isNoted(): Promise<boolean> {
    const rows = await this.#manager.execute(`select 1 from search_lag where engine = 'meilisearch'`)
    return Array.isArray(rows) && rows.length > 0
  }

  async note(reason: string): Promise<void> {
    await this.#manager.execute(
      `insert into search_lag (engine, since, failures, reason) values ('meilisearch', clock_timestamp(), 1, ?)
       on conflict (engine) do update set failures = search_lag.failures + 1, reason = excluded.reason,
         updated_at = now()`,
      [reason.slice(0, 500)],
    )
  }
}
