import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import type { OrderReviews, WriteReviewBody } from '../../contracts/review'
import { ok, refuse, type Result } from '../../domain/failure'
import { tidyText } from '../../domain/review/tidy-text'
import { readOrderReviews } from '../../queries/review/read-order-reviews'
import { checkReviewPicture } from './check-review-picture'

const DECIDED = refuse(
  'review_decided',
  'Ulasan ini sudah diperiksa, jadi tidak bisa diubah lagi. Terima kasih.',
)

/** Keeps what the buyer says of a thing she has bought; what she said before is written over until it is decided. */
export async function writeReview(
  container: MedusaContainer,
  { order_id, product_id }: { order_id: string; product_id: string },
  said: WriteReviewBody,
): Promise<Result<OrderReviews>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const order = await readOrderReviews(knex, order_id)
  const bought = order?.products.find((product) => product.product_id === product_id)
  if (!order || !bought)
    return refuse('not_found', 'Barang ini tidak ada di pesanan Anda. Kembali ke pesanan.')
  if (bought.stage === 'unpaid')
    return refuse('review_unpaid', 'Ulasan bisa ditulis untuk pesanan yang sudah dibayar.')
  if (bought.stage === 'on_its_way_out')
    return refuse('review_too_early', 'Barangnya belum dikirim. Tulis ulasan setelah barangnya sampai.')
  if (bought.review && bought.review.status !== 'waiting') return DECIDED
  const picture = await checkReviewPicture(knex, said.image_id)
  if (!picture.ok) return picture
  const shown_name = order.names[said.name_kind]
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `insert into review as r (id, order_id, product_id, rating, text, language, name_kind, shown_name, image_id)
     values (:id, :order_id, :product_id, :rating, :text, :language, :name_kind, :shown_name, :image_id)
     on conflict (order_id, product_id) do update set rating = excluded.rating, text = excluded.text,
       language = excluded.language, name_kind = excluded.name_kind, shown_name = excluded.shown_name,
       image_id = excluded.image_id, revision = r.revision + 1, written_at = now(), updated_at = now()
     where r.status = 'waiting' returning id`,
    {
      ...said,
      id: generateEntityId(undefined, 'rev'),
      order_id,
      product_id,
      text: tidyText(said.text),
      name_kind: shown_name === null ? 'anonymous' : said.name_kind,
      shown_name,
    },
  )
  if (rows.length === 0) return DECIDED
  const now = await readOrderReviews(knex, order_id)
  return ok(now ?? order)
}
