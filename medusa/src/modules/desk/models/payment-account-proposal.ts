import { model } from '@medusajs/framework/utils'

/**
 * The account that an organisation is to have buyers transfer to. It comes into force, that is into `payment_choice`, once another
 * person has confirmed it. At most one waits for each organisation; nothing of it changes but what was decided.
 */
export const PaymentAccountProposal = model
  .define('payment_account_proposal', {
    id: model.id({ prefix: 'payacc' }).primaryKey(),
    organisation_id: model.text(),
    bank_name: model.text(),
    account_number: model.text(),
    account_holder: model.text(),
    state: model.enum(['waiting', 'confirmed', 'refused', 'withdrawn']).default('waiting'),
    proposed_by_kind: model.enum(['member', 'operator']),
    proposed_by: model.text(),
    decided_by_kind: model.enum(['member', 'operator']).nullable(),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    reason: model.text().nullable(),
  })
  .indexes([{ on: ['organisation_id'], unique: true, where: "state = 'waiting'" }])
