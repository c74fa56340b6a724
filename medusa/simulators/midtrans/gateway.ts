import { randomUUID } from 'node:crypto'
import { methodById } from './methods.ts'
import type { startNotifications } from './notifications.ts'
import type { Settings } from './settings.ts'
import type { Refund, SnapSession, State, Transaction } from './state.ts'
import { chooseMethod, describeNotification, inJakarta, mayBecome, rupiah } from './transactions.ts'

export type Gateway = ReturnType<typeof openGateway>

/** A refused change, in the words and numbers of the Core API. */
export type Refusal = { code: number; message: string }

const CANNOT_CHANGE: Refusal = { code: 412, message: 'Transaction status cannot be updated.' }
const BANK_CONFIRMS_AFTER_MS = 300

type Notifications = ReturnType<typeof startNotifications>

export function openGateway(
  state: State,
  settings: Settings,
  notifications: Notifications,
  serverKey: string,
) {
  const save = (transaction: Transaction): Transaction => {
    state.saveTransaction(transaction)
    notifications.notify(describeNotification(transaction, serverKey))
    return transaction
  }

  /** Time passes without anybody asking: what is due is expired before it is looked at. */
  function find(id: string): Transaction | undefined {
    const transaction =
      state.transaction.get(id) ?? [...state.transaction.values()].find((one) => one.transaction_id === id)
    if (transaction?.status === 'pending' && Date.parse(transaction.expires_at) <= Date.now()) {
      return save({ ...transaction, status: 'expire' })
    }
    return transaction
  }

  function move(transaction: Transaction, status: string, change: Partial<Transaction> = {}) {
    if (!mayBecome(transaction.status, status)) return CANNOT_CHANGE
    return save({ ...transaction, ...change, status })
  }

  function pay(transaction: Transaction): Transaction | Refusal {
    const isCard = transaction.method === 'credit_card'
    return move(transaction, isCard ? 'capture' : 'settlement', {
      settlement_time: isCard ? null : inJakarta(new Date()),
    })
  }

  function choose(session: SnapSession, methodId: string): Transaction | null {
    const method = methodById(methodId)
    if (!method || session.amount < method.min || session.amount > method.max) return null
    return find(session.order_id) ?? save(chooseMethod(session, method, settings.minute_ms))
  }

  function refund(transaction: Transaction, wish: { key: string; amount: number; reason: string }) {
    const before = transaction.refunds.find((one) => one.refund_key === wish.key)
    if (before) {
      return settings.repeated_refund === 'same'
        ? transaction
        : { code: 406, message: 'Duplicate refund key is used.' }
    }
    if (!methodById(transaction.method)?.can_refund) return CANNOT_CHANGE
    const refunded = transaction.refunds.reduce((sum, one) => sum + Number(one.refund_amount), 0)
    const rest = transaction.amount - refunded
    if (!Number.isInteger(wish.amount) || wish.amount <= 0 || wish.amount > rest) {
      return { code: 414, message: 'Refund rejected due to invalid amount.' }
    }
    const status = wish.amount === rest ? 'refund' : 'partial_refund'
    if (!mayBecome(transaction.status, status)) return CANNOT_CHANGE
    return bookRefund(transaction, status, wish)
  }

  function bookRefund(
    transaction: Transaction,
    status: string,
    wish: { key: string; amount: number; reason: string },
  ) {
    const one: Refund = {
      refund_chargeback_id: transaction.refunds.length + 1,
      refund_amount: rupiah(wish.amount),
      created_at: inJakarta(new Date()),
      reason: wish.reason,
      refund_key: wish.key,
      refund_method: 'online',
    }
    const refunded = save({ ...transaction, status, refunds: [...transaction.refunds, one] })
    setTimeout(() => confirmRefund(transaction.order_id, wish.key), BANK_CONFIRMS_AFTER_MS).unref()
    return refunded
  }

  /** The second of the two notifications: the bank has really paid it out. */
  function confirmRefund(order_id: string, key: string): void {
    const transaction = state.transaction.get(order_id)
    if (!transaction) return
    const refunds = transaction.refunds.map((one) =>
      one.refund_key === key ? { ...one, bank_confirmed_at: inJakarta(new Date()) } : one,
    )
    save({ ...transaction, refunds })
  }

  function createSession(wish: Omit<SnapSession, 'token' | 'is_replaced'>): SnapSession {
    for (const older of state.session.values()) {
      if (older.order_id === wish.order_id) state.saveSession({ ...older, is_replaced: true })
    }
    const session = { ...wish, token: randomUUID(), is_replaced: false }
    state.saveSession(session)
    return session
  }

  function sweep(): void {
    for (const id of state.transaction.keys()) find(id)
  }

  /** For tests: a status out of the blue, with or without telling. */
  function force(transaction: Transaction, isTold: boolean): void {
    if (isTold) save(transaction)
    else state.saveTransaction(transaction)
  }

  return { state, settings, find, move, pay, choose, refund, createSession, sweep, force }
}

export const isRefusal = (answer: Transaction | Refusal): answer is Refusal => 'code' in answer
