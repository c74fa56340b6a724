import { methodById } from './methods.ts'
import type { Settings } from './settings.ts'
import type { Planned, Transaction } from './records.ts'
import { mayBecome } from './transactions.ts'
import { inJakarta } from './values.ts'

/** What will happen by itself to a payment that is made now. */
export function nextPlans(transaction: Transaction, settings: Settings, now = Date.now()): Planned[] {
  const method = methodById(transaction.method)
  const isCash = method?.payment_type !== 'credit_card' && method?.refund === 'none'
  if (isCash && settings.reverse_next > 0) return [{ what: 'reverse', at: now + settings.reverse_after_ms }]
  const isCard = method?.payment_type === 'credit_card'
  if (isCard && settings.card_settles_after_ms > 0) {
    return [{ what: 'settle_card', at: now + settings.card_settles_after_ms }]
  }
  return []
}

/** The payment after each thing that is due, in their order; what is no longer possible is left out. */
export function carryOut(transaction: Transaction, due: readonly Planned[]): Transaction[] {
  const steps: Transaction[] = []
  let current: Transaction = {
    ...transaction,
    planned: transaction.planned?.filter((plan) => !due.includes(plan)),
  }
  for (const plan of due) {
    const next = change(current, plan)
    if (next === null) continue
    current = next
    steps.push(current)
  }
  return steps.length > 0 ? steps : [current]
}

function change(transaction: Transaction, plan: Planned): Transaction | null {
  const now = inJakarta(new Date())
  if (plan.what === 'confirm_refund') {
    const refunds = transaction.refunds.map((one) =>
      one.refund_key === plan.refund_key ? { ...one, bank_confirmed_at: now } : one,
    )
    return { ...transaction, refunds }
  }
  const status = plan.what === 'reverse' ? 'deny' : 'settlement'
  if (!mayBecome(transaction.status, status)) return null
  if (plan.what === 'reverse') return { ...transaction, status, reversed_at: now }
  return transaction.fraud_status === 'accept' ? { ...transaction, status, settlement_time: now } : null
}
