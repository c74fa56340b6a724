import { model } from '@medusajs/framework/utils'

/** One movement of money as the gateway reports it. The same movement in two files is one line. */
export const SettlementLine = model
  .define('settlement_line', {
    id: model.id({ prefix: 'stl' }).primaryKey(),
    line_key: model.text(),
    file_id: model.text(),
    line_number: model.number(),
    gateway: model.text(),
    payment_session_id: model.text(),
    order_id: model.text(),
    movement: model.enum(['payment', 'refund', 'chargeback', 'reversal']),
    /** Negative where money leaves. */
    amount_rupiah: model.number(),
    /** Kept by the gateway; negative where it gives it back. */
    fee_rupiah: model.number(),
    moved_at: model.dateTime(),
    posting_id: model.text().nullable(),
  })
  .indexes([{ on: ['line_key'], unique: true }, { on: ['payment_session_id'] }])
