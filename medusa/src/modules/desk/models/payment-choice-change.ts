import { model } from '@medusajs/framework/utils'

/** The history of what an organisation takes itself: who did what when. The database refuses to change or remove a line of it. */
export const PaymentChoiceChange = model
  .define('payment_choice_change', {
    id: model.id({ prefix: 'paychg' }).primaryKey(),
    organisation_id: model.text(),
    method: model.enum(['transfer', 'pickup']),
    kind: model.enum(['set', 'proposed', 'confirmed', 'refused', 'withdrawn']),
    /** The choice as it was and became; of a proposal, the account in force and the proposed one. */
    before: model.json().nullable(),
    after: model.json(),
    reason: model.text().nullable(),
    by_kind: model.enum(['member', 'operator']),
    by_id: model.text(),
  })
  .indexes([{ on: ['organisation_id', 'created_at'] }])
