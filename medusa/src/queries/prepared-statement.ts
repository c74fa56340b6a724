import { createHash } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'

type Connection = {
  query(statement: { name: string; text: string; values: readonly unknown[] }): Promise<{ rows: unknown[] }>
}

/**
 * A statement with `$1` parameters that PostgreSQL plans once for each connection: for the page queries with their many
 * joins, planning costs more than running. Give it a text that never changes.
 */
export class PreparedStatement<Row> {
  readonly #text: string
  readonly #name: string

  constructor(text: string) {
    this.#text = text
    this.#name = `shop_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
  }

  /** Runs on the connection of the transaction when it is given one. */
  async run(knex: Knex, values: readonly unknown[]): Promise<Row[]> {
    const client: {
      acquireConnection(): Promise<Connection>
      releaseConnection(c: Connection): Promise<void>
    } = knex.client
    const connection = await client.acquireConnection()
    try {
      const { rows } = await connection.query({ name: this.#name, text: this.#text, values })
      return rows as Row[]
    } finally {
      await client.releaseConnection(connection)
    }
  }
}
