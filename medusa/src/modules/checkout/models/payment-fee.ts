import { model } from '@medusajs/framework/utils'

/**
 * What a gateway keeps of one captured payment, by the rate of that day. Written once; the settlement report corrects it by postings,
 * never here.
 */
export const PaymentFee = model
  .define('payment_fee', {
    id: model.id({ prefix: 'pfee' }).primaryKey(),
    payment_session_id: model.text(),
    order_id: model.text(),
    gateway: model.text(),
    /** Null where the gateway did not tell how it was paid. */
    method: model.text().nullable(),
    amount_rupiah: model.number(),
    rate_bps: model.number(),
    percent_rupiah: model.number(),
    fixed_rupiah: model.number(),
    vat_rupiah: model.number(),
    fee_rupiah: model.number(),
    back_with_refund: model.boolean(),
    bearer: model.enum(['network', 'organisation', 'producers']),
    posting_id: model.text().nullable(),
    charged_at: model.dateTime(),
  })
  .indexes([{ on: ['payment_session_id'], unique: true }, { on: ['order_id'] }])
