import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { namePlace } from '../../areas/name-area'
import { makerTag, organisationTag, productTag, type Tagged } from '../../changes/tags'
import type { ImageRef, OrganisationKind } from '../../contracts/catalogue'
import type { ProductPage, ProductSeller } from '../../contracts/product'
import type { FeePolicy } from '../../domain/attribution/types'
import { cardJson, isPublished, publicProducts, variantAndPrice } from '../catalogue/card-sql'
import { imageIdOf, imageJson } from '../catalogue/image-json'
import { wordOffer, type CardRow } from '../catalogue/to-card'
import { makersInForce } from '../member/makers-in-force'
import { publicMember } from '../member/public-member'
import { organisationChain } from '../organisation/branch'
import { PreparedStatement } from '../prepared-statement'
import { partPrice } from './price-parts'
import { publicReviewsJson, toProductReviews, type ReviewsRow } from './reviews-sql'

const FIRST_REVIEWS = '3'

type Maker = {
  id: string
  handle: string
  name: string
  photo?: ImageRef
  area_code?: string
  share_bps: number
}
type Detail = Pick<
  ProductPage,
  | 'description'
  | 'description_en'
  | 'category'
  | 'weight_gram'
  | 'sku'
  | 'ingredients'
  | 'allergens'
  | 'shelf_life'
  | 'pirt'
  | 'halal_number'
  | 'halal_expires_on'
> & {
  images: ImageRef[]
  seller: Omit<ProductSeller, 'place'> & { area_code?: string }
  sender?: { handle: string; name: string; area_code?: string }
  makers: Maker[]
  chain: { id: string; handle: string; name: string; kind: OrganisationKind }[]
  first_reviews: ReviewsRow['first']
  policies: (Omit<FeePolicy, 'effective_from'> & { effective_from: string })[]
}

type Row = { card: CardRow; detail: Detail; now: Date }

const statement = new PreparedStatement<Row>(`
select now() as now, ${cardJson} as card, json_strip_nulls(json_build_object(
  'description', p.description, 'description_en', d.description_en, 'sku', v.sku,
  'weight_gram', coalesce(v.weight, p.weight)::int,
  'ingredients', d.ingredients, 'allergens', d.allergens, 'shelf_life', d.shelf_life,
  'pirt', d.pirt, 'halal_number', d.halal_number, 'halal_expires_on', d.halal_expires_on,
  'category', (
    select json_build_object('handle', c.handle, 'name', c.name)
    from product_category_product cp
    join product_category c on c.id = cp.product_category_id
      and c.is_active and not c.is_internal and c.deleted_at is null
    where cp.product_id = p.id order by c.rank, c.id limit 1
  ),
  'images', coalesce((
    select json_agg(picture.ref order by i.rank, i.id)
    from image i cross join lateral (select ${imageJson(imageIdOf('i.url'))} as ref) picture
    where i.product_id = p.id and i.deleted_at is null and picture.ref is not null
  ), '[]'),
  'seller', json_build_object(
    'handle', o.handle, 'name', o.name, 'kind', o.kind, 'area_code', o.area_code, 'address', o.address,
    'whatsapp', o.whatsapp, 'email', o.email, 'nib', o.nib
  ),
  'sender', (
    select json_build_object('handle', a.handle, 'name', a.name, 'area_code', a.area_code)
    from ${organisationChain('o.id')} chain join organisation a on a.id = chain.id
    where a.stock_location_id is not null order by chain.depth limit 1
  ),
  'makers', coalesce((
    select json_agg(json_build_object(
      'id', maker.id, 'handle', maker.handle, 'name', maker.name, 'area_code', maker.area_code,
      'photo', ${imageJson('maker.photo_image_id')}, 'share_bps', share.share_bps
    ) order by share.position)
    from ${makersInForce('p.id')} share join ${publicMember} maker on maker.id = share.member_id
  ), '[]'),
  'first_reviews', ${publicReviewsJson('p.id', FIRST_REVIEWS)},
  'chain', (
    select json_agg(json_build_object('id', a.id, 'handle', a.handle, 'name', a.name, 'kind', a.kind) order by chain.depth)
    from ${organisationChain('o.id')} chain join organisation a on a.id = chain.id
  ),
  'policies', coalesce((
    select json_agg(json_build_object(
      'id', f.id, 'organisation_id', f.organisation_id, 'channel', f.channel, 'rate_bps', f.rate_bps,
      'fixed_rupiah', f.fixed_rupiah, 'effective_from', f.effective_from
    ))
    from fee_policy f
    where f.organisation_id in (select id from ${organisationChain('o.id')} chain)
      and f.effective_from <= now() and f.channel <> 'stand' and f.deleted_at is null
  ), '[]')
)) as detail
from ${publicProducts}
${variantAndPrice}
where p.handle = $1 and ${isPublished}`)

/** All that the product page shows; undefined when the public may not see such a product. */
export async function readProduct(knex: Knex, handle: string): Promise<Tagged<ProductPage> | undefined> {
  const [row] = await statement.run(knex, [handle])
  if (!row) return undefined
  const { organisation: _handle, makers: _names, image, counts = null, ...card } = row.card
  const { seller, sender, makers, chain, policies, images, first_reviews, ...detail } = row.detail
  const { area_code, ...organisation } = seller
  const parts = partPrice(
    {
      price_rupiah: card.price_rupiah,
      chain,
      makers,
      policies: policies.map((policy) => ({ ...policy, effective_from: new Date(policy.effective_from) })),
    },
    row.now,
  )
  const said = toProductReviews({ counts, first: first_reviews })
  const page = {
    ...wordOffer(card),
    ...detail,
    ...(said.reviews && { reviews: said.reviews }),
    ...(card.allow_backorder ? {} : { stock: Math.max(0, card.available) }),
    images: images.length > 0 || !image ? images : [image],
    organisation: { ...organisation, ...placed(area_code) },
    ...(sender && sender.handle !== seller.handle
      ? { sender: { handle: sender.handle, name: sender.name, ...placed(sender.area_code) } }
      : {}),
    makers: makers.map(({ id: _id, area_code: village, ...maker }) => ({ ...maker, ...placed(village) })),
    price_parts: parts,
  }
  const tags = [
    productTag(card.id),
    ...makers.map((maker) => makerTag(maker.id)),
    ...said.member_ids.map(makerTag),
    ...chain.map((link) => organisationTag(link.id)),
  ]
  return { page, tags }
}

function placed(area_code: string | undefined): { place?: string } {
  const place = namePlace(area_code)
  return place === undefined ? {} : { place }
}
