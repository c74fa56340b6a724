import { FEW_PIECES } from '../domain/availability/describe-availability'
import { EVERYTHING, LATER } from './channel'

/** `rows` is SQL for the rows before and after the statement, as far as they are; answers one column of tags. */
type TagsSql = (rows: string) => string

export type ShownTable = {
  table: string
  tags: TagsSql
  /** Only a change of one of these counts; without, any. The table then has a column `id`. */
  columns?: string[]
  /** Instead of `tags` for updates, with the rows `before` and `after`. */
  updateTags?: string
  /** Which events count; without, all. */
  events?: ('insert' | 'update' | 'delete')[]
}

/** One's own tag for each row, and that of all listings. */
const own = (kind: string, column: string) => (rows: string) =>
  `select '${kind}:' || ${column} from ${rows} r union all select 'catalogue' from ${rows} r`

const all =
  (...tags: string[]) =>
  (rows: string) =>
    tags.map((tag) => `select '${tag}' from ${rows} r`).join(' union all ')

/** The products that a row reaches by way of `join`. */
const products = (join: string) => (rows: string) =>
  `select tag from (select v.product_id from ${rows} r ${join}) reached
   cross join lateral (values ('product:' || product_id), ('catalogue')) found (tag)`

/** What begins or ends at an instant to come is followed up by the clock. */
const withLater =
  (tags: TagsSql, ...instants: string[]): TagsSql =>
  (rows) =>
    `${tags(rows)} union all select '${LATER}' from ${rows} r
     where greatest(${instants.map((instant) => `r.${instant}`).join(', ')}) > now()`

const variantOfItem = `join product_variant_inventory_item vi on vi.inventory_item_id = r.inventory_item_id
  join product_variant v on v.id = vi.variant_id`

/**
 * The tables that public pages show, and which pages each row is on. Pages say by the same tags what they show:
 * `catalogue` is every page with a list of goods; the page of one product has `product`, `maker` and `organisation`
 * with their ids, those of the whole chain above the seller among them.
 */
export const shownTables: ShownTable[] = [
  { table: 'product', tags: own('product', 'r.id') },
  { table: 'product_detail', tags: own('product', 'r.product_id') },
  { table: 'product_variant', tags: own('product', 'r.product_id') },
  { table: 'product_sales_channel', tags: own('product', 'r.product_id') },
  { table: 'product_category_product', tags: own('product', 'r.product_id') },
  { table: 'image', tags: own('product', 'r.product_id') },
  {
    table: 'product_variant_price_set',
    tags: products('join product_variant v on v.id = r.variant_id'),
  },
  {
    table: 'price',
    tags: products(`join product_variant_price_set vp on vp.price_set_id = r.price_set_id
      join product_variant v on v.id = vp.variant_id`),
  },
  {
    table: 'product_variant_inventory_item',
    tags: products('join product_variant v on v.id = r.variant_id'),
  },
  {
    table: 'inventory_level',
    tags: products(variantOfItem),
    // Listings say of stock only whether few or none are left: an order that leaves many purges none of them.
    updateTags: `
      select 'product:' || v.product_id from (select * from before union all select * from after) r ${variantOfItem}
      union all
      select 'catalogue' from before join after using (id)
      where least(before.stocked_quantity - before.reserved_quantity, after.stocked_quantity - after.reserved_quantity)
          <= ${FEW_PIECES}
        or (before.inventory_item_id, before.location_id, before.deleted_at)
          is distinct from (after.inventory_item_id, after.location_id, after.deleted_at)`,
  },
  { table: 'maker_set', tags: withLater(own('product', 'r.product_id'), 'effective_from') },
  {
    table: 'maker_share',
    tags: (rows) =>
      `select tag from ${rows} r join maker_set t on t.id = r.maker_set_id
       cross join lateral (values ('product:' || t.product_id), ('catalogue')) found (tag)`,
  },
  {
    table: 'member',
    tags: own('maker', 'r.id'),
    // Not the state of her account: nobody sees that she has logged out.
    columns: [
      'handle',
      'name',
      'pseudonym',
      'photo_image_id',
      'story_id',
      'story_en',
      'area_code',
      'deleted_at',
    ],
  },
  { table: 'consent', tags: withLater(own('maker', 'r.member_id'), 'given_at') },
  { table: 'membership', tags: withLater(own('maker', 'r.member_id'), 'started_at', 'ended_at') },
  { table: 'organisation', tags: own('organisation', 'r.id') },
  {
    table: 'fee_policy',
    tags: withLater((rows) => `select 'organisation:' || r.organisation_id from ${rows} r`, 'effective_from'),
  },
  { table: 'product_category', tags: all(EVERYTHING) },
  { table: 'product_collection', tags: all('catalogue') },
  { table: 'sales_channel', tags: all(EVERYTHING) },
  // A new picture is on no page until something names it.
  { table: 'stored_image', tags: all(EVERYTHING), events: ['update', 'delete'] },
  { table: 'delivery_zone', tags: all('delivery') },
  { table: 'delivery_rate', tags: all('delivery') },
  { table: 'exhibition', tags: all('exhibitions') },
  { table: 'booth', tags: all('exhibitions') },
  { table: 'search_document', tags: all('search') },
  // What waits or was refused is on no page.
  {
    table: 'review',
    tags: (rows) => `select 'product:' || r.product_id from ${rows} r where r.status = 'published'`,
  },
  // Its stars stand on cards in every list.
  { table: 'review_summary', tags: own('product', 'r.product_id') },
  { table: 'attribution', tags: all('ledger') },
  { table: 'ledger_posting', tags: all('ledger') },
  { table: 'ledger_entry', tags: all('ledger') },
]
