import type { Sql } from '../tests/fixtures/shop-rows.ts'
import { insertMaker, insertOrganisation } from '../tests/fixtures/shop-rows.ts'
import {
  adjectives,
  categoryOf,
  materials,
  places,
  sentences,
  things,
  villages,
} from './large-catalogue-words.ts'

const BATCH = 5_000
const ORGANISATIONS = 60
const MAKERS = 400

/** The same figures on every run. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** So many products of many makers and organisations, as a shop of all Indonesia would have them; without the search index. */
export async function fillCatalogue(sql: Sql, count: number): Promise<void> {
  const roll = dice(7)
  /** The first are the most frequent, as with words everywhere. */
  const pick = <T>(list: readonly T[]): T => list[Math.floor(list.length * roll() ** 1.8)] ?? fail()
  const even = <T>(list: readonly T[]): T => list[Math.floor(list.length * roll())] ?? fail()
  const organisations: string[] = []
  for (let n = 0; n < ORGANISATIONS; n += 1) {
    const place = even(places)
    organisations.push(
      await insertOrganisation(sql, {
        handle: `koperasi-ukur-${n}`,
        name: `Koperasi ${even(adjectives)} ${place.name} ${n}`,
        area_code: place.area_code,
        ...(n % 3 === 0 ? {} : { address: `Jalan Ukur ${n}` }),
      }),
    )
  }
  const makers: string[] = []
  for (let n = 0; n < MAKERS; n += 1)
    makers.push(await insertMaker(sql, { handle: `ukur-${n}`, pseudonym: `Ibu ${even(adjectives)} ${n}` }))

  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => {
      const n = from + index
      const thing = pick(things)
      const place = even(places)
      const description = Array.from({ length: 3 }, () =>
        even(sentences).replace('@', pick(materials)).replace('#', place.name).replace('&', even(adjectives)),
      ).join(' ')
      return {
        n,
        title: `${thing} ${pick(materials)} ${roll() < 0.5 ? even(adjectives) : place.name} ${50 * (1 + (n % 12))} g`,
        description: `${description} Dibuat di desa ${even(villages)}.`,
        category: categoryOf(thing),
        organisation_id: even(organisations),
        maker_id: even(makers),
        price_rupiah: 1_000 * Math.ceil(5 + 300 * roll() ** 3),
        made_to_order_days: roll() < 0.15 ? 7 : null,
        halal_number: roll() < 0.4 ? `ID${n}` : null,
        stock: roll() < 0.1 ? 0 : Math.ceil(60 * roll()),
      }
    })
    await insertRows(sql, rows)
  }
}

function fail(): never {
  throw new Error('The list of words is empty')
}

/** Without triggers: all is indexed at once afterwards. */
async function insertRows(sql: Sql, rows: readonly object[]): Promise<void> {
  await sql(
    `with mode as (select set_config('session_replication_role', 'replica', true)),
     given as materialized (
       select g.*, 'ukur_' || lpad(g.n::text, 7, '0') as key, now() - g.n * interval '1 minute' as made
       from mode, jsonb_to_recordset($1::jsonb) as g (
         n int, title text, description text, category text, organisation_id text, maker_id text, price_rupiah bigint,
         made_to_order_days int, halal_number text, stock int)
     ),
     products as (
       insert into product (id, title, handle, status, weight, description, created_at)
       select 'prod_' || key, title, 'barang-' || key, 'published', 250, description, made from given
     ),
     variants as (
       insert into product_variant (id, title, product_id, sku, allow_backorder, manage_inventory, variant_rank)
       select 'variant_' || key, 'Satuan', 'prod_' || key, key, made_to_order_days is not null, true, 0 from given
     ),
     details as (
       insert into product_detail (id, product_id, organisation_id, made_to_order_days, halal_number)
       select 'pdet_' || key, 'prod_' || key, organisation_id, made_to_order_days, halal_number from given
     ),
     channels as (
       insert into product_sales_channel (product_id, sales_channel_id, id)
       select 'prod_' || key, c.id, 'prodsc_' || key from given, sales_channel c where c.metadata ->> 'channel' = 'online'
     ),
     categories as (
       insert into product_category_product (product_id, product_category_id)
       select 'prod_' || key, c.id from given join product_category c on c.handle = given.category
     ),
     price_sets as (insert into price_set (id) select 'pset_' || key from given),
     linked as (
       insert into product_variant_price_set (variant_id, price_set_id, id)
       select 'variant_' || key, 'pset_' || key, 'pvps_' || key from given
     ),
     prices as (
       insert into price (id, price_set_id, currency_code, raw_amount, amount, rules_count)
       select 'price_' || key, 'pset_' || key, 'idr',
         jsonb_build_object('value', price_rupiah::text, 'precision', 20), price_rupiah, 0 from given
     ),
     items as (insert into inventory_item (id) select 'iitem_' || key from given),
     stocked as (
       insert into product_variant_inventory_item (variant_id, inventory_item_id, id, required_quantity)
       select 'variant_' || key, 'iitem_' || key, 'pvitem_' || key, 1 from given
     ),
     levels as (
       insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity,
         reserved_quantity, raw_reserved_quantity, incoming_quantity, raw_incoming_quantity)
       select 'ilev_' || key, 'iitem_' || key, o.stock_location_id, stock,
         jsonb_build_object('value', stock::text, 'precision', 20), 0, '{"value": "0", "precision": 20}',
         0, '{"value": "0", "precision": 20}'
       from given join organisation o on o.id = given.organisation_id
     ),
     sets as (
       insert into maker_set (id, product_id, effective_from, created_by)
       select 'mkset_' || key, 'prod_' || key, now(), 'bench' from given
     )
     insert into maker_share (id, maker_set_id, member_id, share_bps, position)
     select 'mksh_' || key, 'mkset_' || key, maker_id, 10000, 0 from given`,
    [JSON.stringify(rows)],
  )
}
