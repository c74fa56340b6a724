import { defineAction } from 'astro:actions'
import { checkCancellation, readCancellation, type CancelErrors } from '../features/order/cancellation'
import { checkChange, readChangeForm, toChangeRequest, type ChangeForm } from '../features/order/change-form'
import { type FieldErrors, fieldErrorsOf } from '../features/checkout/check-draft'
import { t } from '../i18n/texts'
import { visitorOf } from '../lib/http/visitor-of'
import type { BackendFailure } from '../lib/medusa/failure'
import { cancelOrder, changeDelivery, loadOrder } from '../lib/medusa/orders'

type Said = { status: number; message?: string; lang?: string }

export type CancelOutcome =
  | { isDone: true }
  | (Said & { isDone: false; typed: ReturnType<typeof readCancellation>; errors: CancelErrors })

export type ChangeErrors = FieldErrors & { confirm?: string }
export type ChangeOutcome =
  { isDone: true } | (Said & { isDone: false; typed: ChangeForm; errors: ChangeErrors })

export const orderChange = {
  cancel: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<CancelOutcome> => {
      const typed = readCancellation(form)
      const errors = checkCancellation(typed)
      if (Object.keys(errors).length > 0) return { isDone: false, status: 422, typed, errors }
      const request = { phone: typed.phone, reason: [typed.reason, typed.words].filter(Boolean).join(': ') }
      const answer = await cancelOrder(typed.token, request, visitorOf(context))
      if (answer.ok) return { isDone: true }
      return { isDone: false, typed, ...said(answer.failure), errors: phoneError(answer.failure) }
    },
  }),

  /** Shows the next areas; nothing is saved yet. */
  choose: defineAction({
    accept: 'form',
    handler: (form: FormData): ChangeForm => readChangeForm(form),
  }),

  save: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<ChangeOutcome> => {
      const typed = readChangeForm(form)
      const order = await loadOrder(typed.token)
      if (!order.ok) return { isDone: false, typed, ...said(order.failure), errors: {} }
      const errors = checkChange(typed, order.value)
      if (Object.keys(errors).length > 0) {
        return { isDone: false, status: 422, message: t('buying.change.fix'), typed, errors }
      }
      const answer = await changeDelivery(
        typed.token,
        toChangeRequest(typed, order.value),
        visitorOf(context),
      )
      if (answer.ok) return { isDone: true }
      const { failure } = answer
      const { phone: confirm } = phoneError(failure)
      const named = { ...(failure.field && { [failure.field]: failure.message }), ...failure.fields }
      return { isDone: false, typed, ...said(failure), errors: confirm ? { confirm } : fieldErrorsOf(named) }
    },
  }),
}

function phoneError(failure: BackendFailure): { phone?: string } {
  return failure.field === 'phone' ? { phone: failure.message } : {}
}

function said({ status, message, lang }: BackendFailure): Said {
  return { status, message, ...(lang === undefined ? {} : { lang }) }
}
