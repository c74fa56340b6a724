import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { OrderReviews, OwnReview, ReviewableProduct } from '../../contracts/review'
import { reviewStage } from '../../domain/review/may-review'
import { shownName } from '../../domain/review/shown-name'
import { isPublished, publicProducts } from '../catalogue/card-sql'
import { imageIdOf } from '../catalogue/image-json'
import { linePosition } from '../order/order-sql'

type Row = {
  number: number
  contact_name: string | null
  is_paid: boolean
  products: (Omit<ReviewableProduct, 'stage'> & { parcel_state: string | null; review: OwnReview | null })[]
}

/** What of an order may be reviewed, and what its buyer has written so far. Undefined when there is no such order. */
export async function readOrderReviews(knex: Knex, order_id: string): Promise<OrderReviews | undefined> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select o.display_id as number, a.first_name as contact_name, c.status = 'paid' as is_paid, coalesce((
       select json_agg(json_build_object(
         'product_id', l.product_id, 'title', l.title, 'parcel_state', parcel.state,
         'handle', (select p.handle from ${publicProducts} where p.id = l.product_id and ${isPublished}),
         'title_en', (select d.title_en from product_detail d where d.product_id = l.product_id and d.deleted_at is null),
         'image_id', nullif(${imageIdOf('l.thumbnail')}, ''),
         'review', (
           select json_build_object('rating', r.rating, 'text', r.text, 'name_kind', r.name_kind, 'image_id', r.image_id,
             'status', r.status, 'refusal_reason', r.refusal_reason)
           from review r where r.order_id = o.id and r.product_id = l.product_id and r.deleted_at is null
         )) order by ${linePosition})
       from (
         select distinct on (line.product_id) line.*
         from order_item i join order_line_item line on line.id = i.item_id
         where i.order_id = o.id and i.version = o.version and i.deleted_at is null and line.product_id is not null
         order by line.product_id, line.id
       ) l left join parcel on parcel.id = l.metadata ->> 'parcel_id'
     ), '[]') as products
     from checkout c join "order" o on o.id = c.order_id
     left join order_address a on a.id = o.shipping_address_id
     where c.order_id = ?`,
    [order_id],
  )
  return rows[0] && toReviews(rows[0])
}

function toReviews({ number, contact_name, is_paid, products }: Row): OrderReviews {
  const name = contact_name ?? ''
  return {
    number,
    names: {
      first_name: shownName(name, 'first_name'),
      initials: shownName(name, 'initials'),
      anonymous: null,
    },
    products: products.map(({ parcel_state, ...product }) => ({
      ...product,
      stage: reviewStage({ is_paid, parcel_state }),
    })),
  }
}
