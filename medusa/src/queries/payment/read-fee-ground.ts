import type { BearingLine } from '../../domain/payment/fees/share-fee'
import type { Sql } from '../../modules/ledger/sql'
import { organisationChain } from '../organisation/branch'

export type FeeGround = {
  session_id: string
  order_id: string
  gateway: string
  amount_rupiah: number
  captured_at: Date
  /** The way that the buyer chose on our page; null for an order of before there were any. */
  attempt_method: string | null
  /** What was kept of the gateway's answer. */
  paid_by: { method?: string | null; instruction?: { issuer: string } | null }
  lines: BearingLine[]
  network: { id: string; name: string } | null
}

/** What decides the fee of a captured payment and who bears it. Undefined while nothing was captured. */
export async function readFeeGround(sql: Sql, session_id: string): Promise<FeeGround | undefined> {
  const [ground] = await sql<FeeGround>(groundSql, [session_id])
  return ground
}

const named = (alias: string) => `json_build_object('id', ${alias}.id, 'name', ${alias}.name)`

const linesSql = `
  select json_agg(json_build_object(
           'attribution_id', a.id, 'net_rupiah', a.net_rupiah,
           'organisation', json_build_object('id', a.organisation_id, 'name', a.organisation_name),
           'network', ${named('top')},
           'makers', (select json_agg(json_build_object('id', s.member_id, 'name', s.member_name,
                        'amount_rupiah', s.amount_rupiah) order by s.position)
                        from attribution_share s where s.attribution_id = a.id)) order by a.id)
    from attribution a
    cross join lateral (select id from ${organisationChain('a.organisation_id')} up order by depth desc limit 1) chain
    join organisation top on top.id = chain.id
   where a.order_id = c.order_id`

/** Above whoever sends the first parcel: for an order that was never attributed. */
const sendersTopSql = `
  select ${named('top')}
    from parcel p
    cross join lateral (select id from ${organisationChain('p.organisation_id')} up order by depth desc limit 1) chain
    join organisation top on top.id = chain.id
   where p.order_id = c.order_id and p.deleted_at is null order by p.id limit 1`

const groundSql = `
  select s.id as session_id, c.order_id, split_part(s.provider_id, '_', 2) as gateway, s.amount::float8 as amount_rupiah,
         coalesce(p.captured_at, now()) as captured_at, t.method as attempt_method, s.data as paid_by,
         coalesce((${linesSql}), '[]') as lines,
         coalesce((${sendersTopSql}), (select ${named('o')} from organisation o
           where o.parent_id is null and o.deleted_at is null
           order by o.kind <> 'network', o.created_at, o.id limit 1)) as network
    from payment_session s
    join checkout c on c.payment_collection_id = s.payment_collection_id
    join payment p on p.payment_session_id = s.id and p.deleted_at is null
    left join payment_attempt t on t.payment_session_id = s.id
   where s.id = $1 and exists (select from capture k where k.payment_id = p.id and k.deleted_at is null)`
