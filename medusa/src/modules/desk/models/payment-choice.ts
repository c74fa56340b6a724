import { model } from '@medusajs/framework/utils'

/** An organisation takes cash at its place, or transfers to its account. No row: it does not. The account is shown to buyers. */
export const PaymentChoice = model
  .define('payment_choice', {
    id: model.id({ prefix: 'paych' }).primaryKey(),
    organisation_id: model.text(),
    method: model.enum(['transfer', 'pickup']),
    is_on: model.boolean().default(false),
    bank_name: model.text().nullable(),
    account_number: model.text().nullable(),
    account_holder: model.text().nullable(),
    /** When and where at the place somebody takes the money. */
    note: model.text().nullable(),
    changed_by: model.text(),
  })
  .indexes([{ on: ['organisation_id', 'method'], unique: true }])
