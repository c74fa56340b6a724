import { z } from '@medusajs/framework/zod'
import { text } from '../../admin/field-schemas'

export const choiceSchema = z.strictObject({
  method: z.enum(['transfer', 'pickup']),
  is_on: z.boolean(),
  note: text(200),
})

export const accountSchema = z.strictObject({
  bank_name: text(60),
  account_number: text(40),
  account_holder: text(120),
})

export const decisionSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('confirmed') }),
  z.strictObject({ decision: z.literal('withdrawn') }),
  z.strictObject({ decision: z.literal('refused'), reason: z.string().trim().min(1).max(300) }),
])
