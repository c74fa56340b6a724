import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { DeskListState, DeskPaymentRow, DeskPayments } from '../../contracts/desk'
import { isOwnPurchase } from '../../domain/payment/is-own-purchase'
import { buyerPhones } from '../order/read-own-purchase'

const PAGE = 30

/** `late`: over without money, which may still come; after a month hardly any does. */
const CONDITIONS: Record<DeskListState, string> = {
  waiting: "d.state = 'waiting'",
  late: "d.state in ('refused', 'cancelled', 'expired') and d.kind = 'transfer' and d.ended_at > now() - interval '30 days'",
  done: "d.state = 'confirmed'",
}

const ORDERS: Record<DeskListState, string> = {
  waiting: 'd.created_at, d.id',
  late: 'd.ended_at desc, d.id',
  done: 'd.confirmed_at desc, d.id',
}

/** The proofs of a transfer. `desk` is an alias of desk_payment. */
export const proofsJson = (desk: string) => `coalesce((
  select json_agg(json_build_object('id', f.id, 'sent_at', f.created_at) order by f.created_at, f.id)
  from transfer_proof f where f.desk_payment_id = ${desk}.id and f.deleted_at is null
), '[]')`

const COLUMNS = `d.id, d.kind, d.state, d.order_id, o.display_id as order_number, c.status as order_status,
  a.first_name as buyer_name, json_build_object('id', g.id, 'name', g.name) as organisation,
  d.amount_rupiah, d.amount_rupiah - d.code_rupiah as asked_rupiah, d.received_rupiah, d.account_number, d.bank_name,
  d.created_at as asked_at, d.expires_at, d.confirmed_at, m.name as confirmed_by, d.refused_because, ${proofsJson('d')} as proofs,
  ${buyerPhones('c')} as buyer_phones, me.phone as own_phone`

const TABLES = `desk_payment d
  join checkout c on c.order_id = d.order_id
  join "order" o on o.id = d.order_id
  join organisation g on g.id = d.organisation_id
  left join order_address a on a.id = o.shipping_address_id
  left join member m on m.id = d.confirmed_by_member_id
  left join member me on me.id = ?`

type Row = Omit<DeskPaymentRow, 'is_own'> & {
  total: number
  buyer_phones: (string | null)[]
  own_phone: string | null
}

/** What people of these organisations are to take, or have taken, as one of them may confirm it. */
export async function listDeskPayments(
  knex: Knex,
  { member_id, organisation_ids }: { member_id: string; organisation_ids: string[] },
  state: DeskListState,
  page: number,
): Promise<DeskPayments> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select ${COLUMNS}, count(*) over ()::int as total from ${TABLES}
     where d.organisation_id = any(?::text[]) and d.deleted_at is null and ${CONDITIONS[state]}
     order by ${ORDERS[state]} limit ? offset ?`,
    [member_id, organisation_ids, PAGE, (page - 1) * PAGE],
  )
  const [counted] = await knex('desk_payment')
    .whereIn('organisation_id', organisation_ids)
    .where({ state: 'waiting' })
    .count<{ count: string }[]>('id as count')
  const proposals = await knex('payment_account_proposal as p')
    .join('organisation as g', 'g.id', 'p.organisation_id')
    .whereIn('p.organisation_id', organisation_ids)
    .where({ 'p.state': 'waiting', 'g.status': 'active' })
    .whereNull('g.deleted_at')
    .orderBy('p.created_at')
    .select<DeskPayments['proposals']>(
      'p.id',
      knex.raw(`json_build_object('id', g.id, 'name', g.name) as organisation`),
    )
  const total = rows[0]?.total ?? 0
  return {
    payments: rows.map(({ total: _total, buyer_phones, own_phone, ...row }) => ({
      ...row,
      is_own: isOwnPurchase(own_phone, buyer_phones),
    })),
    waiting: Number(counted?.count ?? 0),
    proposals,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE)),
  }
}
