import type { Context, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, MedusaContextType } from '@medusajs/framework/utils'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** Medusa's modules keep their entity managers behind this member; all of them share one database connection. */
type EntityManager = { setTransactionContext(transaction: Knex.Transaction): void; flush(): Promise<void> }
type Enlistable = { baseRepository_: { getFreshManager(): EntityManager } }

export type Transaction = {
  sql: Knex.Transaction
  /** The context that makes this module's methods take part in the transaction. */
  within(module: unknown): Context
  /** Writes what the modules still hold back, for SQL that follows. */
  flush(): Promise<void>
}

/**
 * Runs SQL and the methods of several Medusa modules in one database transaction: all of it is there afterwards, or nothing.
 * Medusa itself has one transaction for each module only, and compensation in between, which a crash does not run.
 */
export async function inOneTransaction<T>(
  container: MedusaContainer,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (sql) => {
    const managers = new Map<object, EntityManager>()
    const within = (module: unknown): Context => {
      if (!isEnlistable(module)) throw new Error('This module cannot take part in a transaction of ours.')
      // Inside a workflow each resolving of a module gives a new proxy; what it stands for is the same.
      const { baseRepository_ } = module
      const manager = managers.get(baseRepository_) ?? enlist(module, sql)
      managers.set(baseRepository_, manager)
      // Without its mark a context counts as none inside workflows and jobs: another one is put in its place.
      return { transactionManager: manager, __type: MedusaContextType }
    }
    const flush = async () => {
      for (const manager of managers.values()) await manager.flush()
    }
    const result = await work({ sql, within, flush })
    await flush()
    return result
  })
}

function enlist({ baseRepository_ }: Enlistable, sql: Knex.Transaction): EntityManager {
  const manager = baseRepository_.getFreshManager()
  manager.setTransactionContext(sql)
  return manager
}

function isEnlistable(module: unknown): module is Enlistable {
  return typeof module === 'object' && module !== null && 'baseRepository_' in module
}
