import { ok, type Result } from '../../domain/failure'
import { saleKey } from '../../domain/ledger/build-sale-posting'
import { findKnownPostings } from '../../modules/ledger/find-postings'
import type { LedgerItem } from '../../modules/ledger/records'
import type { Sql } from '../../modules/ledger/sql'
import { writeLedger } from '../../modules/ledger/write-ledger'
import type { Attributed, AttributionRequest } from './request'
import { readSaleRules } from './read-sale-rules'
import { readSales, type PaidOrder } from './read-sales'
import { toLedgerItem } from './to-ledger-item'

/** On the connection of a transaction: for callers that attribute together with something else. */
export async function attributeBatch(
  sql: Sql,
  requests: readonly AttributionRequest[],
): Promise<Result<Attributed>[]> {
  const read = await readSales(sql, requests)
  const orders = read.flatMap((result) => (result.ok ? [result.value] : []))
  const known = await findKnownPostings(sql, orders.map(question))
  const fresh = orders.filter((order) => !known.has(saleKey(order.order_id)))
  const rules = await readSaleRules(sql, fresh)

  const built = new Map<string, Result<LedgerItem>>()
  for (const order of fresh) built.set(order.order_id, toLedgerItem(order, rules))
  const items = [...built].flatMap(([order_id, item]) => (item.ok ? [{ order_id, item: item.value }] : []))
  const written = await writeLedger(
    sql,
    items.map(({ item }) => item),
  )
  const outcomes = new Map(items.map(({ order_id }, index) => [order_id, written[index]]))

  return read.map((result) => {
    if (!result.ok) return result
    const { order_id } = result.value
    const item = built.get(order_id)
    if (item?.ok === false) return item
    const outcome = outcomes.get(order_id) ?? known.get(saleKey(order_id))
    if (!outcome) throw new Error(`Order ${order_id} was neither written nor known`)
    return outcome.ok ? ok({ order_id, ...outcome.value }) : outcome
  })
}

function question({ order_id, input_hash }: PaidOrder) {
  return { idempotency_key: saleKey(order_id), input_hash }
}
