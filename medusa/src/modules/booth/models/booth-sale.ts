import { model } from '@medusajs/framework/utils'

/** One basket sold at a stand. The device makes the id and stores the sale before it is sent. */
export const BoothSale = model
  .define('booth_sale', {
    id: model.text().primaryKey(),
    content_hash: model.text(),
    booth_id: model.text(),
    shift_id: model.text(),
    member_id: model.text(),
    device_id: model.text(),
    sold_at: model.dateTime(),
    received_at: model.dateTime(),
    total_rupiah: model.number(),
    cash_received_rupiah: model.number(),
    change_rupiah: model.number(),
    lines: model.json(),
    order_id: model.text(),
    state: model.enum(['received', 'recorded']).default('received'),
    flags: model.json(),
    stock_taken_at: model.dateTime().nullable(),
    recorded_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['order_id'], unique: true },
    { on: ['booth_id', 'sold_at'] },
    { on: ['state', 'received_at'], where: "state = 'received'" },
  ])
