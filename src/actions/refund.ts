import { defineAction } from 'astro:actions'
import type { RefundPreview } from '#contracts/refund'
import { formOutcome, refusedForm, typedValues, type FormOutcome } from '../features/door/form-outcome'
import { flagAccount } from '../features/refund/flag-account'
import { readRefundForm } from '../features/refund/read-refund-form'
import { readToken } from '../features/session/session.server'
import { t } from '../i18n/texts'
import { visitorOf } from '../lib/http/visitor-of'
import type { BackendFailure } from '../lib/medusa/failure'
import { giveRefundAccount } from '../lib/medusa/orders'
import * as backend from '../lib/medusa/refunds'
import { moneyForm } from './desk'

export type Previewed = { preview: RefundPreview; values: Record<string, string> }
export type AccountOutcome =
  | { isDone: true }
  | { isDone: false; status: number; message: string; lang?: string; fields: Typed; typed: Typed }
type Typed = Record<string, string>

export const refund = {
  /** What the form comes to is looked up in the order as it is now: how many pieces a line has, and what is left of it. */
  preview: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormOutcome<Previewed>> => {
      const values = typedValues(form)
      const token = readToken(context.cookies)
      if (token === undefined) return refusedForm({ message: t('member.log_in.ended') }, values)
      const { order_id = '', reason = '' } = values
      if (reason.trim().length < 2) {
        return refusedForm({ message: t('refund.form.reason_missing'), field: 'reason' }, values)
      }
      const order = await backend.readRefunds(token, order_id)
      if (!order.ok) return refusedForm(order.failure, values)
      const read = readRefundForm(values, order.value.units)
      if (!read.ok) return refusedForm(read.failure, values)
      const preview = await backend.previewRefund(token, order_id, read.value)
      const kept = Object.fromEntries(
        Object.entries(read.value.amount_by_line).map(([line_id, amount]) => [
          `amount_${line_id}`,
          String(amount),
        ]),
      )
      const fixed = { order_id, reason, ...kept, amount_delivery: String(read.value.delivery_rupiah) }
      return preview.ok
        ? { ok: true, value: { preview: preview.value, values: fixed } }
        : formOutcome(preview, values)
    },
  }),

  ask: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormOutcome<true>> => {
      const values = typedValues(form)
      const token = readToken(context.cookies)
      if (token === undefined) return refusedForm({ message: t('member.log_in.ended') }, values)
      const { order_id = '', key = '', reason = '' } = values
      const read = readRefundForm(values, [])
      if (!read.ok) return refusedForm(read.failure, values)
      const asked = await backend.askRefund(token, order_id, { key, reason, ...read.value })
      return asked.ok ? { ok: true, value: true } : refusedForm(asked.failure, values)
    },
  }),

  step: moneyForm(async (token, { order_id = '', ...step }) => {
    const taken = await backend.takeStep(token, order_id, step)
    return step.step === 'account' ? flagAccount(taken, step) : taken
  }),

  cancel: moneyForm((token, { order_id = '', reason = '' }) => backend.cancelOrder(token, order_id, reason)),

  decide: moneyForm((token, { order_id = '', task_id = '', decision = '' }) =>
    backend.decideTask(token, order_id, { task_id, decision }),
  ),

  judge: moneyForm((token, { order_id = '', task_id = '', verdict }) =>
    backend.judgeCard(token, order_id, { task_id, verdict: verdict === 'approve' ? 'approve' : 'deny' }),
  ),

  /** The buyer's own: where her money is to go. */
  account: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<AccountOutcome> => {
      const typed = typedValues(form)
      const { token = '', phone = '', bank = '', number = '', holder = '' } = typed
      const answer = await giveRefundAccount(token, { phone, bank, number, holder }, visitorOf(context))
      const flagged = flagAccount(answer, typed)
      return flagged.ok ? { isDone: true } : { isDone: false, typed, ...said(flagged.failure) }
    },
  }),
}

function said({ status, message, lang, fields = {} }: BackendFailure) {
  return { status, message, ...(lang && { lang }), fields }
}
