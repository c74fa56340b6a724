import { createHash } from 'node:crypto'
import type { Channel } from '../../domain/attribution/types'
import { ok, refuse, type Result } from '../../domain/failure'
import { boothCash, gatewayClearing, type Account } from '../../domain/ledger/accounts'
import { organisationBank, organisationCash } from '../../domain/ledger/desk-accounts'
import { readDeliveries, type Delivery } from '../../queries/ledger/read-deliveries'
import { readOrderLines, type OrderLine } from '../../queries/ledger/read-order-lines'
import { readSaleCircumstances, type SaleCircumstances } from '../../queries/ledger/read-sale-circumstances'
import type { Sql } from '../../modules/ledger/sql'
import type { AttributionRequest } from './request'
import { priceLines, type PricedLine } from './price-lines'

/** What was sold, for how much, where and when: everything about a sale but who gets what of it. */
export type PaidOrder = {
  order_id: string
  order_display_id: number
  sale_at: Date
  channel: Channel
  exhibition_id: string | null
  booth_id: string | null
  shift_id: string | null
  receiving: Account
  lines: PricedLine[]
  deliveries: Delivery[]
  /** Of what was sold for how much: an order that has changed since is not mistaken for the one attributed. */
  input_hash: string
}

export async function readSales(
  sql: Sql,
  requests: readonly AttributionRequest[],
): Promise<Result<PaidOrder>[]> {
  const ids = requests.map(({ order_id }) => order_id)
  const lines = groupByOrder(await readOrderLines(sql, ids))
  const deliveries = groupByOrder(await readDeliveries(sql, ids))
  const circumstances = groupByOrder(await readSaleCircumstances(sql, ids))
  return requests.map((request) =>
    toSale(
      request,
      lines.get(request.order_id) ?? [],
      deliveries.get(request.order_id) ?? [],
      circumstances.get(request.order_id)?.[0],
    ),
  )
}

function toSale(
  request: AttributionRequest,
  orderLines: OrderLine[],
  deliveries: Delivery[],
  found: SaleCircumstances | undefined,
): Result<PaidOrder> {
  const { order_id } = request
  const [first] = orderLines
  if (!found || !first) {
    return refuse('order_unknown', `Pesanan ${order_id} tidak ada atau tidak berisi barang.`)
  }
  const lines = priceLines(orderLines)
  if (!lines.ok) return lines
  const booth_id = request.booth_id ?? found.booth_id
  const sale = {
    order_id,
    order_display_id: first.order_display_id,
    sale_at: request.sale_at ?? found.sold_at ?? found.captured_at ?? new Date(),
    channel: request.channel ?? (booth_id === null ? 'online' : 'stand'),
    exhibition_id: request.exhibition_id ?? found.exhibition_id,
    booth_id,
    shift_id: request.shift_id ?? found.shift_id,
    receiving: receivingAccount(booth_id, found),
    lines: lines.value,
    deliveries,
  }
  return ok({ ...sale, input_hash: hashSale(sale) })
}

/** Medusa names its payment providers `pp_<gateway>_<id>`. */
function receivingAccount(booth_id: string | null, found: SaleCircumstances): Account {
  if (booth_id !== null) return boothCash({ id: booth_id, name: found.booth_name ?? booth_id })
  if (found.desk?.kind === 'pickup') return organisationCash(found.desk.organisation)
  if (found.desk?.kind === 'transfer') return organisationBank(found.desk.organisation)
  return gatewayClearing(found.provider_id?.split('_')[1] ?? 'midtrans')
}

function hashSale({ channel, booth_id, lines, deliveries }: Omit<PaidOrder, 'input_hash'>): string {
  const facts = [
    channel,
    booth_id,
    lines.map((line) => [line.line_id, line.quantity, line.net_rupiah]),
    deliveries.map((delivery) => [delivery.organisation_id, delivery.amount_rupiah]),
  ]
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

function groupByOrder<Row extends { order_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.order_id)
    if (group) group.push(row)
    else groups.set(row.order_id, [row])
  }
  return groups
}
