import type { ImageRef } from '../../contracts/catalogue'
import type { CollectionCard } from '../../contracts/collection'
import { readSeason, seasonState } from '../../domain/collection/season'
import { isPublished, publicProducts } from '../catalogue/card-sql'
import { imageIdOf, imageJson } from '../catalogue/image-json'

const LONGEST_TEXT = 400

export type CollectionRow = {
  handle: string
  name: string
  metadata?: Record<string, unknown>
  product_count: number
  images: (ImageRef | null)[]
}

/** Alias `c` is the collection. */
export const collectionFields = `'handle', c.handle, 'name', c.title, 'metadata', c.metadata,
  'product_count', (select count(*) from ${publicProducts} where ${isPublished} and p.collection_id = c.id),
  'images', coalesce((
    select json_agg(picture.ref) from (
      select p.thumbnail from ${publicProducts}
      where ${isPublished} and p.collection_id = c.id and p.thumbnail is not null
      order by p.created_at desc, p.id desc limit 3
    ) newest
    cross join lateral (select ${imageJson(imageIdOf('newest.thumbnail'))} as ref) picture
  ), '[]')`

export function toCollectionCard(
  { handle, name, metadata = {}, ...row }: CollectionRow,
  now: Date,
): CollectionCard {
  const season = readSeason(metadata)
  const name_en = wordsOf(metadata.title_en)
  const text = wordsOf(metadata.text)
  const text_en = wordsOf(metadata.text_en)
  return {
    handle,
    name,
    ...(name_en ? { name_en } : {}),
    ...(text ? { text } : {}),
    ...(text_en ? { text_en } : {}),
    ...season,
    state: seasonState(season, now),
    product_count: row.product_count,
    images: row.images.filter((image) => image !== null),
  }
}

function wordsOf(written: unknown): string | undefined {
  return typeof written === 'string' ? written.trim().slice(0, LONGEST_TEXT) || undefined : undefined
}
