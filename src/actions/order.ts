import { visitorOf } from '../lib/http/visitor-of'
import { defineAction } from 'astro:actions'
import { z } from 'astro/zod'
import { checkLookup, type Lookup, type LookupErrors } from '../features/order/check-lookup'
import { checkPayment, findOrder, requestPaymentLink } from '../lib/medusa/orders'
import { t } from '../i18n/texts'

const token = z.string().min(8).max(200)

type Refusal = { isDone: false; status: number; message: string }

type LookupRefusal = Lookup & { isDone: false; status: number; message?: string; errors: LookupErrors }

export const order = {
  pay: defineAction({
    accept: 'form',
    input: z.object({ token }),
    handler: async (input): Promise<{ isDone: true; redirect_url: string } | Refusal> => {
      const link = await requestPaymentLink(input.token)
      if (!link.ok) return { isDone: false, status: link.failure.status, message: link.failure.message }
      return { isDone: true, redirect_url: link.value.redirect_url }
    },
  }),

  check: defineAction({
    accept: 'form',
    input: z.object({ token }),
    handler: async (input): Promise<{ isDone: true } | Refusal> => {
      const order = await checkPayment(input.token)
      if (!order.ok) return { isDone: false, status: order.failure.status, message: order.failure.message }
      return { isDone: true }
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
      const message = found.failure.status === 404 ? t('shop.track.not_found') : found.failure.message
      return { isDone: false, status: found.failure.status, message, errors, ...input }
    },
  }),
}
