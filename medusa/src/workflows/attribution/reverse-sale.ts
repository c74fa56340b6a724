import { createHash } from 'node:crypto'
import { generateEntityId } from '@medusajs/framework/utils'
import { ok, refuse, type Result } from '../../domain/failure'
import { buildReversalPosting } from '../../domain/ledger/build-reversal-posting'
import { lockSale } from '../../modules/ledger/lock-sale'
import { findKnownPostings } from '../../modules/ledger/find-postings'
import type { Sql } from '../../modules/ledger/sql'
import { writeLedger } from '../../modules/ledger/write-ledger'
import { readWish } from './read-wish'
import type { Reversed, ReversalRequest } from './request'

/** On the connection of a transaction, for callers that reverse together with something else. */
export async function reverseSale(sql: Sql, request: ReversalRequest): Promise<Result<Reversed>> {
  const { order_id, kind, reason, refund_id, occurred_at = new Date() } = request
  const partial = request.amount_by_line ?? request.delivery_rupiah ?? request.amount_rupiah
  if (partial !== undefined && refund_id === undefined) {
    return refuse(
      'refund_id_missing',
      'Pengembalian sebagian butuh nomor pengembaliannya sendiri.',
      'refund_id',
    )
  }
  const sale = await lockSale(sql, order_id)
  if (!sale) return ok({ order_id, posting_id: null, state: 'nothing_left' })

  const idempotency_key = `${kind}:${refund_id ?? order_id}`
  const input_hash = hashRequest(request)
  const known = (await findKnownPostings(sql, [{ idempotency_key, input_hash }])).get(idempotency_key)
  if (known) return known.ok ? ok({ order_id, ...known.value }) : known

  const wish = readWish(request, sale.attribution_by_line)
  if (!wish.ok) return wish
  const built = buildReversalPosting({
    kind,
    idempotency_key,
    order_id,
    occurred_at,
    reason,
    reverses_posting_id: sale.posting_id,
    recorded: sale.entries,
    wish: wish.value,
  })
  if (!built.ok) return built
  if (!built.value) return ok({ order_id, posting_id: null, state: 'nothing_left' })
  const keyed = { id: generateEntityId(undefined, 'post'), input_hash, posting: built.value }
  const [written] = await writeLedger(sql, [{ keyed, accounts: [], attributions: [] }])
  if (!written) throw new Error(`No answer for ${idempotency_key}`)
  return written.ok ? ok({ order_id, ...written.value }) : written
}

function hashRequest({
  order_id,
  kind,
  amount_by_line,
  delivery_rupiah,
  amount_rupiah,
}: ReversalRequest): string {
  const lines = Object.entries(amount_by_line ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const facts = [order_id, kind, lines, delivery_rupiah ?? null, amount_rupiah ?? null]
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}
