import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { RefundPreview } from '../../../contracts/refund'
import { type Result, ok, refuse } from '../../../domain/failure'
import { buildReversalPosting } from '../../../domain/ledger/build-reversal-posting'
import { type RefundWish, judgeRefund } from '../../../domain/payment/judge-refund'
import { lockSale } from '../../../modules/ledger/lock-sale'
import { knexSql } from '../../../modules/ledger/sql'
import { ownerJoins, ownerName } from '../../../queries/ledger/account-label'
import { readSituation } from '../../../queries/order/read-situation'
import { readRefundable } from '../../../queries/refund/read-refundable'
import { readWish } from '../../attribution/read-wish'
import { readDigits } from './read-digits'
import { readWayBack } from './read-way-back'
import { mayAsk } from './request-refund'

type Asked = RefundWish & { order_id: string; organisation_ids: readonly string[] }

/** What a refund would take back, and from whom. Nothing is written. */
export async function previewRefund(
  container: MedusaContainer,
  asked: Asked,
): Promise<Result<RefundPreview>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { order_id, amount_by_line, delivery_rupiah } = asked
  const [order] = await knex('checkout')
    .where({ order_id, status: 'paid' })
    .select<{ payment_session_id: string }[]>('payment_session_id')
  const units = await readRefundable(knex, order_id)
  const situation = order && (await readSituation(knex, order.payment_session_id))
  const sale = await lockSale(knexSql(knex), order_id)
  if (!situation || !sale)
    return refuse('not_paid', 'Pesanan ini tidak dalam keadaan lunas. Muat ulang halamannya.')
  if (!mayAsk(units, asked)) {
    return refuse(
      'forbidden',
      'Anda hanya bisa mengembalikan uang untuk barang dari paket organisasi Anda sendiri.',
    )
  }
  const judged = judgeRefund(units, asked)
  if (!judged.ok) return judged
  const touched = Object.fromEntries(Object.entries(amount_by_line).filter(([, amount]) => amount > 0))
  const wish = readWish({ amount_by_line: touched, delivery_rupiah }, sale.attribution_by_line)
  if (!wish.ok) return wish
  const built = buildReversalPosting({
    kind: 'refund',
    idempotency_key: 'preview',
    order_id,
    occurred_at: new Date(),
    reason: 'preview',
    reverses_posting_id: sale.posting_id,
    recorded: sale.entries,
    wish: wish.value,
  })
  if (!built.ok) return built
  const way = await readWayBack(knex, situation, judged.value)
  const { payment_session_id } = order
  const digits_rupiah = await readDigits(knex, { payment_session_id, amount_rupiah: judged.value })
  return ok({
    amount_rupiah: judged.value - digits_rupiah,
    digits_rupiah,
    parts: await nameParts(knex, sumByAccount(built.value?.entries ?? [])),
    by: way.by,
    because: way.by === 'hand' ? way.because : null,
  })
}

function sumByAccount(
  entries: readonly { account_id: string; amount_rupiah: number }[],
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { account_id, amount_rupiah } of entries) {
    if (amount_rupiah > 0) sums.set(account_id, (sums.get(account_id) ?? 0) + amount_rupiah)
  }
  return sums
}

async function nameParts(knex: Knex, sums: Map<string, number>): Promise<RefundPreview['parts']> {
  const { rows } = await knex.raw<{ rows: { id: string; name: string; kind: string }[] }>(
    `select a.id, a.kind, ${ownerName} as name from ledger_account a ${ownerJoins} where a.id = any(?::text[])`,
    [[...sums.keys()]],
  )
  return rows
    .map(({ id, name, kind }) => ({ name, kind, amount_rupiah: sums.get(id) ?? 0 }))
    .toSorted((a, b) => b.amount_rupiah - a.amount_rupiah || (a.name < b.name ? -1 : 1))
}
