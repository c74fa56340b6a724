import type { Account } from '../../domain/ledger/accounts'
import { feeBackKey, feeKey } from '../../domain/payment/fees/build-fee-posting'
import type { BornePart, FeeBearer } from '../../domain/payment/fees/share-fee'
import type { Sql } from '../../modules/ledger/sql'

export type BookedFee = {
  session_id: string
  order_id: string
  gateway: string
  amount_rupiah: number
  back_with_refund: boolean
  bearer: FeeBearer
  posting_id: string | null
  /** What all postings of the fee came to, by who bears it; corrections are in it. */
  charged: BornePart[]
  /** The same of what was given back; negative. */
  returned: BornePart[]
}

type Row = Omit<BookedFee, 'charged' | 'returned'> & { sides: Side[] }
type Side = { account: Account; attribution_id: string | null; amount_rupiah: number; is_back: boolean }

/** What the ledger holds of the fee of one payment. Undefined for a payment whose fee is not written down. */
export async function readBookedFee(sql: Sql, session_id: string): Promise<BookedFee | undefined> {
  const [row] = await sql<Row>(bookedSql, [session_id, feeKey(session_id), feeBackKey(session_id)])
  if (!row) return undefined
  const { sides, ...fee } = row
  const of = (wanted: boolean) =>
    sides.filter(({ is_back }) => is_back === wanted).map(({ is_back: _is_back, ...part }) => part)
  return { ...fee, charged: of(false), returned: of(true) }
}

/** What people have sent from a bank: the gateway knows nothing of it, and keeps its fee. */
export const refundedByHand = (
  session: string,
) => `coalesce((select sum(g.amount_rupiah) from gateway_refund g
  where g.payment_session_id = ${session} and g.state = 'done' and g.confirmed_by_member_id is not null), 0)`

export const sumParts = (parts: readonly BornePart[]): number =>
  parts.reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0)

const bookedSql = `
  select f.payment_session_id as session_id, f.order_id, f.gateway, f.amount_rupiah, f.back_with_refund, f.bearer, f.posting_id,
         coalesce((select json_agg(side) from (
           select json_build_object('id', a.id, 'kind', a.kind, 'normal_side', a.normal_side, 'owner_type', a.owner_type,
                    'owner_id', a.owner_id, 'name', a.name) as account,
                  e.attribution_id, sum(e.amount_rupiah)::float8 as amount_rupiah,
                  starts_with(p.idempotency_key, $3) as is_back
             from ledger_posting p
             join ledger_entry e on e.posting_id = p.id
             join ledger_account a on a.id = e.account_id and a.kind <> 'kept'
            where p.order_id = f.order_id and p.kind = 'gateway_fee'
              and (p.idempotency_key in ($2, $3) or starts_with(p.idempotency_key, $2 || ':')
                   or starts_with(p.idempotency_key, $3 || ':'))
            group by a.id, e.attribution_id, is_back having sum(e.amount_rupiah) <> 0
            order by a.id, e.attribution_id) side), '[]') as sides
    from payment_fee f where f.payment_session_id = $1`
