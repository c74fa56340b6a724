/** What was asked and answered, for those who hold both against the public description of the API. */
export type Exchange = {
  method: string
  path: string
  query: Record<string, string>
  authorization: boolean
  body: unknown
  status: number
  answer: unknown
}

/** Enough for any test; older ones are forgotten. */
const KEPT = 5_000

export class Journal {
  readonly #exchanges: Exchange[] = []

  note(exchange: Exchange): void {
    this.#exchanges.push(exchange)
    if (this.#exchanges.length > KEPT) this.#exchanges.shift()
  }

  all(): readonly Exchange[] {
    return this.#exchanges
  }

  clear(): void {
    this.#exchanges.length = 0
  }
}
