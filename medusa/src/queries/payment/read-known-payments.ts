import type { KnownLine, KnownPayment } from '../../domain/payment/settlement/judge-line'
import type { Sql } from '../../modules/ledger/sql'

export type SettledPayment = KnownPayment & { gateway: string }

/** Our payments by session, as far as checkout knows them. */
export async function readKnownPayments(
  sql: Sql,
  session_ids: readonly string[],
): Promise<Map<string, SettledPayment>> {
  const rows = await sql<SettledPayment>(
    `select s.id as session_id, c.order_id, split_part(s.provider_id, '_', 2) as gateway,
            s.amount::float8 as amount_rupiah, coalesce(taken.amount, 0)::float8 as captured_rupiah,
            coalesce(back.amount, 0)::float8 as refunded_rupiah
       from payment_session s
       join checkout c on c.payment_collection_id = s.payment_collection_id
       left join payment p on p.payment_session_id = s.id and p.deleted_at is null
       left join lateral (select sum(amount) as amount from capture
                           where payment_id = p.id and deleted_at is null) taken on true
       left join lateral (select sum(amount) as amount from refund
                           where payment_id = p.id and deleted_at is null) back on true
      where s.id = any($1)`,
    [session_ids],
  )
  return new Map(rows.map((row) => [row.session_id, row]))
}

/** Movements that an earlier report has brought. */
export async function readKnownLines(sql: Sql, keys: readonly string[]): Promise<Map<string, KnownLine>> {
  const rows = await sql<KnownLine>(
    'select line_key as key, amount_rupiah, fee_rupiah from settlement_line where line_key = any($1)',
    [keys],
  )
  return new Map(rows.map((row) => [row.key, row]))
}
