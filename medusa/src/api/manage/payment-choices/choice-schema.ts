import { z } from '@medusajs/framework/zod'
import { text } from '../../admin/field-schemas'

export const choiceSchema = z.strictObject({
  method: z.enum(['transfer', 'pickup']),
  is_on: z.boolean(),
  bank_name: text(60),
  account_number: text(40),
  account_holder: text(120),
  note: text(200),
})
