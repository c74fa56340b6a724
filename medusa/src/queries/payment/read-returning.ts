import { type Account, gatewayClearing, gatewayReturning } from '../../domain/ledger/accounts'
import {
  dueToBuyer,
  type ReturningPayment,
  returningKey,
  type SetAside,
} from '../../domain/ledger/build-returning-posting'
import { organisationBank, organisationCash, organisationReturning } from '../../domain/ledger/desk-accounts'
import type { Sql } from '../../modules/ledger/sql'

type Row = {
  session_id: string
  order_id: string
  gateway: string
  captured_rupiah: number
  refunded_rupiah: number
  pays_the_order: boolean
  desk: { kind: 'pickup' | 'transfer'; organisation: { id: string; name: string } } | null
  aside: SetAside | null
}

const MOST = 100

/**
 * Captured payments with their checkout, what came and went of them, and what is left of what was set aside. The limit keeps the
 * planner from reading the whole ledger instead of the few postings by their key.
 */
const PAYMENTS = `
  payment p
  join payment_session s on s.id = p.payment_session_id
  join checkout c on c.payment_collection_id = s.payment_collection_id
  cross join lateral (
    select coalesce((select sum(amount) from capture where payment_id = p.id and deleted_at is null), 0) as captured,
           coalesce((select sum(amount) from refund where payment_id = p.id and deleted_at is null), 0) as refunded,
           c.status = 'paid' and c.payment_session_id = s.id as pays_the_order) money
  left join lateral (
    select l.id as posting_id, r.id as returning_id, r.account_id as returning_account,
           i.id as receiving_id, i.account_id as receiving_account,
           -r.amount_rupiah - coalesce((select sum(b.amount_rupiah) from ledger_entry b where b.reverses_entry_id = r.id), 0) as remaining
      from ledger_posting l
      join ledger_entry r on r.posting_id = l.id and r.amount_rupiah < 0
      join ledger_entry i on i.posting_id = l.id and i.amount_rupiah > 0
     where l.idempotency_key = '${returningKey('')}' || s.id limit 1) aside on true`

/** What the books say of the money of one payment that may have to go back. Undefined for a payment that was never booked. */
export async function readReturning(
  sql: Sql,
  session_id: string,
  occurred_at: Date,
): Promise<ReturningPayment | undefined> {
  const [row] = await sql<Row>(
    `select s.id as session_id, c.order_id, split_part(s.provider_id, '_', 2) as gateway,
            money.captured::float8 as captured_rupiah, money.refunded::float8 as refunded_rupiah, money.pays_the_order,
            (select json_build_object('kind', d.kind, 'organisation', json_build_object('id', g.id, 'name', g.name))
               from desk_payment d join organisation g on g.id = d.organisation_id
              where d.payment_session_id = s.id) as desk,
            case when aside.posting_id is null then null else json_build_object('posting_id', aside.posting_id,
              'returning', json_build_object('entry_id', aside.returning_id, 'account_id', aside.returning_account),
              'receiving', json_build_object('entry_id', aside.receiving_id, 'account_id', aside.receiving_account),
              'left_rupiah', aside.remaining) end as aside
       from ${PAYMENTS}
      where s.id = $1 and p.deleted_at is null`,
    [session_id],
  )
  if (!row) return undefined
  const { order_id, aside } = row
  return { session_id, order_id, occurred_at, ...accountsOf(row), due_rupiah: dueToBuyer(row), aside }
}

/** Payments of which another amount is set aside than is due to the buyer, the oldest first. Those that pay an order are not asked about. */
export async function paymentsBehind(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select s.id from ${PAYMENTS}
      where p.captured_at is not null and p.deleted_at is null and not money.pays_the_order
        and greatest(money.captured - money.refunded, 0) <> coalesce(aside.remaining, 0)
      order by p.captured_at limit ${MOST}`,
  )
  return rows.map(({ id }) => id)
}

function accountsOf({ gateway, desk }: Row): { receiving: Account; returning: Account } {
  if (!desk) return { receiving: gatewayClearing(gateway), returning: gatewayReturning(gateway) }
  const { kind, organisation } = desk
  return {
    receiving: kind === 'pickup' ? organisationCash(organisation) : organisationBank(organisation),
    returning: organisationReturning(organisation),
  }
}
