import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/**
 * Runs work inside a transaction so that its failure does not take the rest of the transaction with it. Constraints that would speak
 * up only at the end are asked here, where their answer can still be heard. The error, or undefined.
 */
export async function isolate(
  sql: Knex.Transaction,
  work: (sql: Knex.Transaction) => Promise<void>,
): Promise<Error | undefined> {
  try {
    await sql.transaction(async (nested) => {
      await work(nested)
      await nested.raw('set constraints all immediate')
      await nested.raw('set constraints all deferred')
    })
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
