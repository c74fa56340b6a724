import { ActionError, defineAction } from 'astro:actions'
import { z } from 'astro/zod'
import { addItem, isVariantId, MAX_QUANTITY, setQuantity } from '../features/cart/cart'
import { readCart, writeCart } from '../features/cart/cart.server'
import { t } from '../i18n/texts'
import { isSecure } from '../lib/http/is-secure'

const variant_id = z.string().refine(isVariantId)
const whole = z.coerce.number().int().min(0).max(MAX_QUANTITY)

export const cart = {
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
