import { ActionError, defineAction } from 'astro:actions'
import { z } from 'astro/zod'
import { addItem, isVariantId, MAX_QUANTITY, setQuantity } from '../features/cart/cart'
import { readCart, writeCart } from '../features/cart/cart.server'
import { writeAgain } from '../features/again/again.server'
import { buyAgain } from '../features/again/buy-again'
import { writeVoucher } from '../features/voucher/voucher.server'
import { t } from '../i18n/texts'
import { isSecure } from '../lib/http/is-secure'

const variant_id = z.string().refine(isVariantId)
const whole = z.coerce.number().int().min(0).max(MAX_QUANTITY)

export const cart = {
  /** Keeps the code for the quote, which says whether it holds; without one it is removed. */
  voucher: defineAction({
    accept: 'form',
    handler: (form: FormData, context) => {
      const isRemoved = form.get('anchor') === 'voucher-remove'
      writeVoucher(context.cookies, isRemoved ? '' : String(form.get('voucher') ?? ''), isSecure)
      return { isKept: true }
    },
  }),

  /** What was ordered once more: at least as many of each as then, as far as there are. Twice is as once. */
  again: defineAction({
    accept: 'form',
    input: z.object({ token: z.string().min(8).max(200) }),
    handler: async ({ token }, context) => {
      const again = await buyAgain(readCart(context.cookies), token)
      if (!again.ok) throw new ActionError({ code: 'NOT_FOUND', message: again.failure.message })
      writeCart(context.cookies, again.value.cart, isSecure)
      writeAgain(context.cookies, again.value.told, isSecure)
      return { isAdded: true }
    },
  }),

  add: defineAction({
    accept: 'form',
    input: z.object({ variant_id, quantity: whole.min(1).default(1) }),
    handler: (input, context) => {
      const added = addItem(readCart(context.cookies), input)
      if (added.isFull) throw new ActionError({ code: 'CONTENT_TOO_LARGE', message: t('shop.cart.full') })
      writeCart(context.cookies, added.cart, isSecure)
      return { variant_id: input.variant_id }
    },
  }),

  /** The quantity typed, one more or one less by the buttons beside it, or none. */
  change: defineAction({
    accept: 'form',
    input: z.object({
      variant_id,
      quantity: whole,
      step: z.coerce.number().int().min(-MAX_QUANTITY).max(1).optional(),
    }),
    handler: ({ variant_id: variant, quantity, step = 0 }, context) => {
      const changed = setQuantity(readCart(context.cookies), variant, quantity + step)
      writeCart(context.cookies, changed, isSecure)
      return { variant_id: variant }
    },
  }),
}
