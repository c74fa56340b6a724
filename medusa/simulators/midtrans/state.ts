import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type SnapItem = { id: string; name: string; price: number; quantity: number }

export type SnapSession = {
  token: string
  order_id: string
  amount: number
  items: SnapItem[]
  customer_name: string
  finish_url: string
  /** The page is dead after this instant, ISO. */
  expires_at: string
  /** A newer token was made for the same order. */
  is_replaced: boolean
}

export type Refund = {
  refund_chargeback_id: number
  refund_amount: string
  created_at: string
  reason: string
  refund_key: string
  refund_method: 'online'
  bank_confirmed_at?: string
}

export type Transaction = {
  order_id: string
  transaction_id: string
  method: string
  status: string
  fraud_status: string
  amount: number
  transaction_time: string
  settlement_time: string | null
  expires_at: string
  /** Fields of the method's own: VA number, QR text and the like. */
  details: Record<string, unknown>
  refunds: Refund[]
}

export type OutgoingNotification = {
  id: string
  body: string
  attempts: number
  /** When it is to be sent next, in milliseconds since 1970; null when it is over. */
  due_at: number | null
  last_status: number | null
}

type Tables = {
  session: Map<string, SnapSession>
  transaction: Map<string, Transaction>
  notification: Map<string, OutgoingNotification>
}

export type State = Tables & {
  saveSession(session: SnapSession): void
  saveTransaction(transaction: Transaction): void
  saveNotification(notification: OutgoingNotification): void
  clear(): void
}

/** A journal of whole records: what was answered survives `kill -9`, because it was written before the answer. */
export function openState(file: string): State {
  const tables: Tables = { session: new Map(), transaction: new Map(), notification: new Map() }
  mkdirSync(path.dirname(file), { recursive: true })
  if (existsSync(file)) replay(readFileSync(file, 'utf8'), tables)
  compact(file, tables)

  const write = (table: keyof Tables, key: string, record: object) => {
    appendFileSync(file, `${JSON.stringify([table, key, record])}\n`)
  }
  return {
    ...tables,
    saveSession(session) {
      tables.session.set(session.token, session)
      write('session', session.token, session)
    },
    saveTransaction(transaction) {
      tables.transaction.set(transaction.order_id, transaction)
      write('transaction', transaction.order_id, transaction)
    },
    saveNotification(notification) {
      tables.notification.set(notification.id, notification)
      write('notification', notification.id, notification)
    },
    clear() {
      for (const table of Object.values(tables)) table.clear()
      compact(file, tables)
    },
  }
}

/** A line torn by a kill is the last one, and nobody was answered for it. */
function replay(journal: string, tables: Tables): void {
  for (const line of journal.split('\n')) {
    try {
      const [table, key, record] = JSON.parse(line)
      if (table in tables) tables[table as keyof Tables].set(key, record)
    } catch {
      continue
    }
  }
}

function compact(file: string, tables: Tables): void {
  for (const [id, { due_at }] of tables.notification) if (due_at === null) tables.notification.delete(id)
  const lines = Object.entries(tables).flatMap(([table, records]) =>
    [...records].map(([key, record]) => `${JSON.stringify([table, key, record])}\n`),
  )
  writeFileSync(`${file}.new`, lines.join(''))
  renameSync(`${file}.new`, file)
}
