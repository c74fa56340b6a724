import { model } from '@medusajs/framework/utils'

export const LedgerAccount = model.define('ledger_account', {
  id: model.text().primaryKey(),
  kind: model.text(),
  normal_side: model.enum(['debit', 'credit']),
  owner_type: model.text(),
  owner_id: model.text().index(),
  name: model.text(),
})
