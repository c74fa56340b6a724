import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** Runs one statement with `$1` parameters on one connection: a pool, a transaction or a plain client. */
export type Sql = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>

type Connection = { query(text: string, values: readonly unknown[]): Promise<{ rows: object[] }> }
type Connections = {
  acquireConnection(): Promise<Connection>
  releaseConnection(c: Connection): Promise<void>
}

/** On the pool of the backend, or inside the transaction when it is given one. */
export function knexSql(knex: Knex): Sql {
  const connections: Connections = knex.client
  return async <Row extends object>(text: string, values: readonly unknown[] = []) => {
    const connection = await connections.acquireConnection()
    try {
      const { rows } = await connection.query(text, values)
      return rows as Row[]
    } finally {
      await connections.releaseConnection(connection)
    }
  }
}
