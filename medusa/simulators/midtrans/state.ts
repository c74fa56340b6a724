import { KEY_LIFETIME_MS, openJournal } from './journal.ts'
import type { KeptAnswer, OutgoingNotification, SnapSession, Tables, Transaction } from './records.ts'
import type { Settings } from './settings.ts'

export type State = ReturnType<typeof openState>

/** A journal of whole records: what was answered survives `kill -9`, because it was written before the answer. */
export function openState(file: string) {
  const tables: Tables = {
    session: new Map(),
    transaction: new Map(),
    notification: new Map(),
    answer: new Map(),
    settings: new Map(),
  }
  const journal = openJournal(file, tables)

  function save<T extends keyof Tables>(
    table: T,
    key: string,
    record: Parameters<Tables[T]['set']>[1],
  ): void {
    const records: Map<string, unknown> = tables[table]
    records.set(key, record)
    journal.write(table, key, record)
  }

  return {
    ...tables,
    saveSession: (session: SnapSession) => save('session', session.token, session),
    saveTransaction: (transaction: Transaction) => save('transaction', transaction.order_id, transaction),
    saveNotification: (notification: OutgoingNotification) =>
      save('notification', notification.id, notification),
    saveAnswer: (answer: KeptAnswer) => save('answer', answer.key, answer),
    saveSettings: (settings: Settings) => save('settings', 'settings', structuredClone(settings)),
    /** The same reference is used again: the one before is still known by its own id. */
    setAside: (transaction: Transaction) =>
      save('transaction', `${transaction.order_id}#${transaction.transaction_id}`, transaction),
    /** The journal forgets them at the next start. */
    forgetOldAnswers(): void {
      const oldest = Date.now() - KEY_LIFETIME_MS
      for (const [key, { at }] of tables.answer) if (at < oldest) tables.answer.delete(key)
    },
    clear(): void {
      for (const table of Object.values(tables)) table.clear()
      journal.compact()
    },
  }
}
