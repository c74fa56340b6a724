import { model } from '@medusajs/framework/utils'
import { NAME_KINDS } from '../../../domain/review/shown-name'

/** One buyer's word on one product of one paid order. Once it is decided it stays as it was written. */
export const Review = model
  .define('review', {
    id: model.id({ prefix: 'rev' }).primaryKey(),
    order_id: model.text(),
    product_id: model.text(),
    rating: model.number(),
    text: model.text(),
    /** The language of the page that it was written on. */
    language: model.text(),
    name_kind: model.enum([...NAME_KINDS]),
    shown_name: model.text().nullable(),
    image_id: model.text().nullable(),
    /** Counts the writings: nobody publishes one that she has not read. */
    revision: model.number().default(1),
    written_at: model.dateTime(),
    status: model.enum(['waiting', 'published', 'refused']).default('waiting'),
    refusal_reason: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    /** Null when the order was closed and nobody decided. */
    decided_by_member_id: model.text().nullable(),
    answer: model.text().nullable(),
    /** The maker who answers, and who wrote it down for her. */
    answer_member_id: model.text().nullable(),
    answer_written_by_member_id: model.text().nullable(),
    answer_from_voice: model.boolean().default(false),
    answered_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ['order_id', 'product_id'], unique: true }, { on: ['product_id', 'status', 'written_at'] }])
