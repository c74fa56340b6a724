import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { makerTag, organisationTag, productTag, type Tagged } from '../../changes/tags'
import type { ProductReviewsPage } from '../../contracts/review'
import { sumRatings } from '../../domain/review/sum-ratings'
import { isPublished, publicProducts } from '../catalogue/card-sql'
import { ratingCountsJson } from '../catalogue/rating-counts'
import { PreparedStatement } from '../prepared-statement'
import { publicReviewsJson, toPublicReviews, type ReviewsRow } from './reviews-sql'

const PAGE = 10

type Row = {
  product: ProductReviewsPage['product']
  organisation_id: string
  counts: ReviewsRow['counts']
  stored: ReviewsRow['first']
}

const statement = new PreparedStatement<Row>(`
select json_strip_nulls(json_build_object('id', p.id, 'handle', p.handle, 'title', p.title, 'title_en', d.title_en))
    as product, o.id as organisation_id, ${ratingCountsJson('p.id')} as counts,
  ${publicReviewsJson('p.id', '$2', '$3')} as stored
from ${publicProducts}
where p.handle = $1 and ${isPublished}`)

/** A page of what buyers say of a product; undefined when the public may not see the product. */
export async function listReviews(
  knex: Knex,
  handle: string,
  page: number,
): Promise<Tagged<ProductReviewsPage> | undefined> {
  const [row] = await statement.run(knex, [handle, PAGE, (page - 1) * PAGE])
  if (!row) return undefined
  const summary = sumRatings(row.counts ?? [])
  const { reviews, member_ids } = toPublicReviews(row.stored)
  const pages = Math.max(1, Math.ceil((summary?.count ?? 0) / PAGE))
  const found = { product: row.product, ...(summary && { summary }), reviews, page, pages }
  const tags = [productTag(row.product.id), organisationTag(row.organisation_id), ...member_ids.map(makerTag)]
  return { page: found, tags }
}
