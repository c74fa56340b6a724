import type { Stack } from '../../harness/stack.ts'

type Sql = Pick<Stack, 'sql'>

/** Everything about one order that has to agree. */
export type Books = {
  token: string
  order_id: string
  status: string
  medusa_status: string
  session_id: string | null
  amount: number
  captured: number
  captures: number
  refunded: number
  transactions: number
  attributions: number
  lines: number
  ledger_sum: number
  /** What the ledger holds for the order at the gateway, or at the organisation that took it, with what its digits cost. */
  clearing: number
  /** Of that: what pays no order and waits to go back to the buyer. */
  aside: number
  reserved: number
}

const BOOKS = `
select c.order_token as token, c.order_id, c.status, o.status::text as medusa_status, c.payment_session_id as session_id,
  c.amount_rupiah as amount, coalesce(paid.captured, 0)::float8 as captured, paid.captures::int,
  coalesce(paid.refunded, 0)::float8 as refunded,
  coalesce((select sum(amount) from order_transaction where order_id = o.id and deleted_at is null), 0)::float8 as transactions,
  (select count(*) from attribution where order_id = o.id)::int as attributions,
  (select count(*) from order_item where order_id = o.id and version = o.version)::int as lines,
  coalesce((select sum(e.amount_rupiah) from ledger_entry e join ledger_posting p on p.id = e.posting_id
    where p.order_id = o.id), 0)::float8 as ledger_sum,
  coalesce((select sum(e.amount_rupiah) from ledger_entry e join ledger_posting p on p.id = e.posting_id
    where p.order_id = o.id and (e.account_id like 'gateway:%:clearing' or e.account_id ~ '^organisation:[^:]+:(cash|bank|digits)$')), 0)::float8 as clearing,
  coalesce((select -sum(e.amount_rupiah) from ledger_entry e join ledger_posting p on p.id = e.posting_id
    where p.order_id = o.id and e.account_id like '%:returning'), 0)::float8 as aside,
  coalesce((select sum(r.quantity) from reservation_item r where r.deleted_at is null and r.line_item_id in
    (select item_id from order_item where order_id = o.id)), 0)::float8 as reserved
from checkout c join "order" o on o.id = c.order_id
cross join lateral (
  select sum(k.amount) as captured, count(k.id) as captures,
    (select sum(f.amount) from refund f join payment q on q.id = f.payment_id
      where q.payment_collection_id = c.payment_collection_id and f.deleted_at is null) as refunded
  from payment p left join capture k on k.payment_id = p.id and k.deleted_at is null
  where p.payment_collection_id = c.payment_collection_id) paid`

export async function booksOf(stack: Sql, token: string): Promise<Books> {
  const [books] = await stack.sql<Books>(`${BOOKS} where c.order_token = $1`, [token])
  if (!books) throw new Error(`There is no order ${token}`)
  return books
}

export const allBooks = (stack: Sql, tokens: readonly string[]): Promise<Books[]> =>
  stack.sql<Books>(`${BOOKS} where c.order_token = any($1)`, [tokens])

/** Why the books of an order do not agree with themselves; empty when they do. */
export function faultsOf(books: Books): string[] {
  const faults: string[] = []
  const check = (isFine: boolean, words: string) => {
    if (!isFine) faults.push(`${words}: ${JSON.stringify(books)}`)
  }
  const kept = books.captured - books.refunded
  check(books.ledger_sum === 0, 'a posting does not sum to zero')
  check(books.transactions === kept, 'order transactions differ from the money kept')
  if (books.status === 'paid') {
    check(books.attributions === books.lines, 'a paid order is not attributed line by line')
    check(kept - books.aside === books.amount && books.clearing === kept, 'paid, but the money differs')
    check(books.medusa_status === 'pending', 'paid, but closed in Medusa')
    check(books.reserved > 0, 'paid, but nothing is reserved')
  } else {
    check(books.aside === kept, 'not paid, but the money is not set aside for the buyer')
    check(books.clearing === kept, 'not paid, but the ledger holds other money than goes back')
    check(kept === 0 || ['expired', 'cancelled'].includes(books.status), 'money without a paid order')
  }
  if (['expired', 'cancelled'].includes(books.status)) {
    check(books.medusa_status === 'canceled', 'closed, but open in Medusa')
    check(books.reserved === 0, 'closed, but stock is reserved')
  }
  return faults
}

export async function variantByTitle(stack: Sql, title: string): Promise<string> {
  const [row] = await stack.sql<{ id: string }>(
    `select v.id from product_variant v join product p on p.id = v.product_id where p.title ilike $1 limit 1`,
    [`${title}%`],
  )
  if (!row) throw new Error(`The demo catalogue has no ${title}`)
  return row.id
}

/** Who bears what the gateway keeps of an order's payment: rupiah by account. */
export async function feeOf(stack: Sql, order_id: string): Promise<Record<string, number>> {
  const rows = await stack.sql<{ id: string; amount: number }>(
    `select e.account_id as id, sum(e.amount_rupiah)::float8 as amount
     from ledger_entry e join ledger_posting p on p.id = e.posting_id
     where p.order_id = $1 and p.kind = 'gateway_fee' group by 1`,
    [order_id],
  )
  return Object.fromEntries(rows.map(({ id, amount }) => [id, amount]))
}

/** Sets how many pieces of a variant lie where it is sold from. */
export const setStock = (stack: Sql, variant_id: string, quantity: number) =>
  stack.sql(
    `update inventory_level l set stocked_quantity = $2::numeric,
       raw_stocked_quantity = jsonb_build_object('value', $2::text, 'precision', 20)
     from product_variant_inventory_item i where i.inventory_item_id = l.inventory_item_id and i.variant_id = $1`,
    [variant_id, quantity],
  )

/** Leaves exactly so many pieces to be bought, whatever is reserved already. */
export async function leave(stack: Sql, variant_id: string, pieces: number): Promise<void> {
  const { reserved } = await stockOf(stack, variant_id)
  await setStock(stack, variant_id, reserved + pieces)
}

export async function stockOf(
  stack: Sql,
  variant_id: string,
): Promise<{ stocked: number; reserved: number }> {
  const [row] = await stack.sql<{ stocked: number; reserved: number }>(
    `select sum(l.stocked_quantity)::float8 as stocked, sum(l.reserved_quantity)::float8 as reserved
     from inventory_level l join product_variant_inventory_item i on i.inventory_item_id = l.inventory_item_id
     where i.variant_id = $1 and l.deleted_at is null`,
    [variant_id],
  )
  return row ?? { stocked: 0, reserved: 0 }
}
