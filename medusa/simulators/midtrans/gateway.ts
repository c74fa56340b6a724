import { randomUUID } from 'node:crypto'
import type { ChargeWish } from './charge/read-charge.ts'
import { type Refusal, isRefusal, refusal } from './errors.ts'
import { METHODS, type Method, isNamed } from './methods.ts'
import type { Notifications } from './notifications.ts'
import { carryOut, nextPlans } from './plans.ts'
import { writeQris } from './qris/write-qris.ts'
import { type RefundWish, decideRefund } from './refund.ts'
import { FRIENDLY, type Settings } from './settings.ts'
import type { SnapSession, Transaction } from './records.ts'
import type { State } from './state.ts'
import { beginTransaction, describeNotification, mayBecome } from './transactions.ts'
import { inJakarta } from './values.ts'

export type Gateway = ReturnType<typeof openGateway>

/** A charge may take the reference of an attempt that ended without money. */
const ENDED = ['expire', 'cancel', 'deny', 'failure']

export function openGateway(
  state: State,
  settings: Settings,
  notifications: Notifications,
  serverKey: string,
) {
  const save = (transaction: Transaction): Transaction => {
    state.saveTransaction(transaction)
    notifications.notify(describeNotification(transaction, serverKey), transaction.notification_urls)
    return transaction
  }

  /** Time passes without anybody asking: what is due is done before it is looked at. */
  function find(id: string): Transaction | undefined {
    const transaction =
      state.transaction.get(id) ?? [...state.transaction.values()].find((one) => one.transaction_id === id)
    if (transaction?.status === 'pending' && Date.parse(transaction.expires_at) <= Date.now()) {
      return save({ ...transaction, status: 'expire' })
    }
    return transaction
  }

  function move(transaction: Transaction, status: string, change: Partial<Transaction> = {}) {
    if (!mayBecome(transaction.status, status)) return refusal(412)
    return save({ ...transaction, ...change, status })
  }

  function pay(transaction: Transaction): Transaction | Refusal {
    const isCard = transaction.method === 'credit_card'
    const planned = nextPlans(transaction, settings)
    const { hidden } = transaction
    const paid = move(transaction, isCard ? 'capture' : 'settlement', {
      settlement_time: isCard ? null : inJakarta(new Date()),
      fraud_status: isCard && settings.challenge_cards ? 'challenge' : transaction.fraud_status,
      ...(hidden && { hidden: { ...hidden, is_off_us: settings.qris_off_us } }),
      planned: [...(transaction.planned ?? []), ...planned],
    })
    if (!isRefusal(paid) && planned.some(({ what }) => what === 'reverse')) {
      settings.reverse_next -= 1
      state.saveSettings(settings)
    }
    return paid
  }

  /** A person's word on a challenged card. */
  function judge(transaction: Transaction, isFine: boolean): Transaction | Refusal {
    if (transaction.status !== 'capture' || transaction.fraud_status !== 'challenge') return refusal(412)
    return save({
      ...transaction,
      status: isFine ? 'capture' : 'deny',
      fraud_status: isFine ? 'accept' : 'deny',
    })
  }

  const withQr = (transaction: Transaction): Transaction => {
    const { hidden, amount, method } = transaction
    if (!hidden || !['qris', 'gopay'].includes(method)) return transaction
    const qr_string = writeQris({ amount, reference: hidden.reference }, settings.merchant)
    return { ...transaction, hidden: { ...hidden, qr_string } }
  }

  /** What the Snap page offers: within the limits, wished for by the shop, and in reach. */
  const methodsFor = ({ amount, enabled }: SnapSession): Method[] =>
    METHODS.filter(
      (method) =>
        amount >= method.min &&
        amount <= method.max &&
        (enabled === undefined || isNamed(enabled, method)) &&
        !isNamed([...settings.down_methods, ...settings.inactive_methods], method),
    )

  function choose(session: SnapSession, methodId: string): Transaction | null {
    const method = methodsFor(session).find(({ id }) => id === methodId)
    if (!method) return null
    const own = Date.now() + method.minutes * settings.minute_ms
    const begun = beginTransaction(method, {
      ...session,
      expires_at: Math.min(own, Date.parse(session.expires_at)),
    })
    return find(session.order_id) ?? save(withQr(begun))
  }

  function charge(wish: ChargeWish): Transaction | Refusal {
    const known = find(wish.order_id)
    if (known && !ENDED.includes(known.status)) return refusal(406)
    if (known) state.setAside(known)
    return save(withQr(beginTransaction(wish.method, wish)))
  }

  function refund(transaction: Transaction, wish: RefundWish): Transaction | Refusal {
    const decision = decideRefund(transaction, wish, settings)
    if (isRefusal(decision)) return decision
    if (decision.kind === 'again') return transaction
    const at = Date.now() + settings.bank_confirms_after_ms
    const isConfirmed = settings.bank_confirms_after_ms >= 0
    return save({
      ...transaction,
      status: decision.status,
      refunds: [...transaction.refunds, decision.refund],
      planned: [
        ...(transaction.planned ?? []),
        ...(isConfirmed ? [{ what: 'confirm_refund' as const, refund_key: wish.key, at }] : []),
      ],
    })
  }

  function createSession(wish: Omit<SnapSession, 'token' | 'is_replaced'>): SnapSession {
    for (const older of state.session.values()) {
      if (older.order_id === wish.order_id) state.saveSession({ ...older, is_replaced: true })
    }
    const session = { ...wish, token: randomUUID(), is_replaced: false }
    state.saveSession(session)
    return session
  }

  /** What is due by now: expiries, confirmations by banks, reversals, cards that settle. */
  function sweep(): void {
    for (const id of state.transaction.keys()) find(id)
    state.forgetOldAnswers()
    for (const transaction of state.transaction.values()) {
      const due = transaction.planned?.filter(({ at }) => at <= Date.now()) ?? []
      if (due.length > 0) for (const changed of carryOut(transaction, due)) save(changed)
    }
  }

  /** For tests: a status out of the blue, with or without telling. */
  function force(transaction: Transaction, isTold: boolean): void {
    if (isTold) save(transaction)
    else state.saveTransaction(transaction)
  }

  function reset(): void {
    Object.assign(settings, structuredClone(FRIENDLY))
    notifications.forget()
    state.clear()
  }

  return {
    state,
    settings,
    find,
    move,
    pay,
    judge,
    methodsFor,
    choose,
    charge,
    refund,
    createSession,
    sweep,
    force,
    reset,
  }
}
