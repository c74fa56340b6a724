import { visitorOf } from '../lib/http/visitor-of'
import { defineAction } from 'astro:actions'
import { z } from 'astro/zod'
import { checkLookup, type Lookup, type LookupErrors } from '../features/order/check-lookup'
import { forgetOrders, rememberOrder } from '../features/order/own-orders.server'
import { type Refusal, refusalOf } from '../features/order/refused'
import { rememberWay } from '../features/order/last-way.server'
import { isSecure } from '../lib/http/is-secure'
import { checkPayment, findOrder, chooseWay } from '../lib/medusa/orders'
import { t } from '../i18n/texts'
import type { BackendFailure } from '../lib/medusa/failure'

const token = z.string().min(8).max(200)

type Unpaid = { isDone: false } & Refusal

type LookupRefusal = Lookup & {
  isDone: false
  status: number
  message?: string
  lang?: string
  errors: LookupErrors
}

export const order = {
  pay: defineAction({
    accept: 'form',
    input: z.object({ token, method: z.string().max(30).optional() }),
    handler: async (input, context): Promise<{ isDone: true; redirect_url: string | null } | Unpaid> => {
      const chosen = await chooseWay(input.token, input.method, visitorOf(context))
      if (!chosen.ok) return refused(chosen.failure)
      if (input.method !== undefined) rememberWay(context.cookies, input.method, isSecure)
      return { isDone: true, redirect_url: chosen.value.redirect_url }
    },
  }),

  check: defineAction({
    accept: 'form',
    input: z.object({ token }),
    handler: async (input, context): Promise<{ isDone: true } | Unpaid> => {
      const order = await checkPayment(input.token, visitorOf(context))
      if (!order.ok) return refused(order.failure)
      return { isDone: true }
    },
  }),

  /** The device remembers the order's address because she asks for it. */
  keep: defineAction({
    accept: 'form',
    input: z.object({ token }),
    handler: (input, context) => {
      rememberOrder(context.cookies, input.token, isSecure)
      return { isKept: true }
    },
  }),

  forgetAll: defineAction({
    accept: 'form',
    handler: (_form: FormData, context) => {
      forgetOrders(context.cookies)
      return { isForgotten: true }
    },
  }),

  find: defineAction({
    accept: 'form',
    input: z.object({ number: z.string().max(20).catch(''), phone: z.string().max(30).catch('') }),
    handler: async (input, context): Promise<{ isDone: true; token: string } | LookupRefusal> => {
      const errors = checkLookup(input)
      if (Object.keys(errors).length > 0) return { isDone: false, status: 422, errors, ...input }
      const number = input.number.replace(/\D/g, '')
      const found = await findOrder({ number, phone: input.phone }, visitorOf(context))
      if (found.ok) return { isDone: true, token: found.value.token }
      if (found.failure.status !== 404) return { ...refused(found.failure), errors, ...input }
      return { isDone: false, status: 404, message: t('shop.track.not_found'), errors, ...input }
    },
  }),
}

function refused(failure: BackendFailure): Unpaid {
  return { isDone: false, ...refusalOf(failure) }
}
