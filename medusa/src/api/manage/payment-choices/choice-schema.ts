import { z } from '@medusajs/framework/zod'
import { blankIsNull } from '../../admin/field-schemas'
import { words } from '../../shop/words'

const line = (max: number) => blankIsNull(words(1, max))

export const choiceSchema = z.strictObject({
  method: z.enum(['transfer', 'pickup']),
  is_on: z.boolean(),
  note: line(200),
})

export const accountSchema = z.strictObject({
  bank_name: line(60),
  account_number: line(40),
  account_holder: line(120),
})

export const decisionSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('confirmed') }),
  z.strictObject({ decision: z.literal('withdrawn') }),
  z.strictObject({ decision: z.literal('refused'), reason: words(1, 300) }),
])
