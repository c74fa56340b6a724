import { expect } from 'vitest'
import type { Stack } from '../../harness/stack.ts'
import { type Books, allBooks, faultsOf } from '../checkout/books.ts'
import { moneyAt, readTruths } from './gateway-truth.ts'

/** What of an order is still to be done by somebody; and what it owes. */
type Rest = { token: string; sessions: string[]; open: number; unfinished: number; owed: number }

const REST = `
select c.order_token as token,
  coalesce((select array_agg(t.payment_session_id) from payment_attempt t where t.order_id = c.order_id), '{}') as sessions,
  (select count(*) from payment_attempt t where t.order_id = c.order_id and t.state in ('intended', 'waiting'))::int as open,
  (select count(*) from payment_attempt t where t.order_id = c.order_id and t.state in ('intended', 'ending'))::int
    + (select count(*) from gateway_refund r where r.order_id = c.order_id and r.state = 'intended')::int
    + (select count(*) from gateway_notification n join payment_attempt t on t.payment_session_id = n.order_ref
        where t.order_id = c.order_id and n.state = 'received' and n.signature_ok)::int
    + (select count(*) from checkout d where d.id = c.id and d.status = 'placed' and d.expires_at < now())::int as unfinished,
  coalesce((select sum(r.amount_rupiah) from gateway_refund r where r.order_id = c.order_id
    and r.state not in ('done', 'refused')), 0)::float8 as owed
from checkout c where c.order_token = any($1)`

const restOf = (stack: Stack, tokens: readonly string[]) => stack.sql<Rest>(REST, [tokens])

/** Until nothing is under way any more: what was intended is done, or waits for a person. */
export async function settleDown(stack: Stack, tokens: readonly string[]): Promise<void> {
  const underway = async () =>
    (await restOf(stack, tokens)).reduce((sum, { unfinished }) => sum + unfinished, 0)
  await expect.poll(underway, { timeout: 90_000, interval: 250 }).toBe(0)
}

/** Why gateway, payments, ledger and order disagree about one order; empty when they do not. */
function faultsBetween(books: Books, rest: Rest, at_gateway: number): string[] {
  const faults: string[] = []
  const check = (isFine: boolean, words: string) => {
    if (!isFine) faults.push(`${words}: gateway ${at_gateway}, ${JSON.stringify({ books, rest })}`)
  }
  const kept = books.captured - books.refunded
  check(at_gateway === kept, 'the gateway holds other money than our payments')
  check(books.clearing === kept, 'the ledger holds other money than our payments')
  check(books.aside === rest.owed, 'other money is set aside for the buyer than is on its way to her')
  check(books.status === 'paid' || books.aside === kept, 'the ledger has a sale of an order that is not paid')
  check(kept === 0 || books.status === 'paid' || rest.owed > 0, 'paid without order or refund')
  check(rest.open <= 1, 'two attempts are open')
  check(rest.open === 0 || books.status === 'placed', 'an attempt is open for an order that is not')
  check(books.ledger_sum === 0, 'a posting does not sum to zero')
  check(books.transactions === kept, 'the order’s transactions differ from the money kept')
  const isLive = books.status === 'placed' || books.status === 'paid'
  check(
    books.reserved > 0 === isLive,
    'stock is kept for an order that is closed, or not for one that is not',
  )
  check((books.medusa_status === 'canceled') !== isLive, 'Medusa shows the order otherwise')
  return faults
}

type Kept = { token: string; status: string; reserved: number }

/** Of all orders that were placed so far, in the very moment in which the stock is looked at: some of them lapse only later. */
const KEPT = `
select c.order_token as token, c.status, coalesce((select sum(r.quantity) from reservation_item r
  where r.deleted_at is null and r.line_item_id in (select item_id from order_item where order_id = c.order_id)), 0)::float8 as reserved
from checkout c where c.order_token = any($1)`

/** What lies reserved beside these orders is what lay so before them, and each keeps its goods as long as it lives. */
export async function checkStock(
  stack: Stack,
  tokens: readonly string[],
  variant: string,
  reserved_before: number,
): Promise<void> {
  const [row] = await stack.sql<{ kept: Kept[]; reserved: number; stocked: number }>(
    `select (select json_agg(k) from (${KEPT}) k) as kept, sum(l.reserved_quantity)::float8 as reserved,
       sum(l.stocked_quantity)::float8 as stocked
     from inventory_level l join product_variant_inventory_item i on i.inventory_item_id = l.inventory_item_id
     where i.variant_id = $2 and l.deleted_at is null`,
    [tokens, variant],
  )
  if (!row) throw new Error(`There is no stock of ${variant}.`)
  expect(row.kept).toHaveLength(tokens.length)
  const isLive = (status: string) => status === 'placed' || status === 'paid'
  expect(row.kept.filter(({ status, reserved }) => reserved > 0 !== isLive(status))).toEqual([])
  expect(row.reserved - reserved_before).toBe(row.kept.reduce((sum, { reserved }) => sum + reserved, 0))
  expect(row.stocked).toBeGreaterThanOrEqual(row.reserved)
}

/** Every one of these orders agrees with its gateway. */
export async function checkLives(
  stack: Stack,
  lives: readonly { token: string; log: string[] }[],
): Promise<void> {
  const tokens = lives.map(({ token }) => token)
  const [truths, books, rests] = [
    await readTruths(stack),
    await allBooks(stack, tokens),
    await restOf(stack, tokens),
  ]
  expect(books).toHaveLength(lives.length)
  for (const book of books) {
    const rest = rests.find(({ token }) => token === book.token)
    const told = lives.find(({ token }) => token === book.token)?.log.join(' | ')
    expect(told).not.toContain('BELIEVED')
    if (!rest) throw new Error(`There is no order ${book.token}.`)
    const at_gateway = rest.sessions.reduce((sum, id) => {
      const truth = truths.get(id)
      return sum + (truth ? moneyAt(truth) : 0)
    }, 0)
    expect(faultsBetween(book, rest, at_gateway), told).toEqual([])
    // Parts of what paid the order may have gone back.
    const faults = faultsOf(book).filter((fault) => !fault.startsWith('paid, but the money'))
    expect(faults, told).toEqual([])
  }
}
