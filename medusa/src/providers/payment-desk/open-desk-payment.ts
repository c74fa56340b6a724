import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import { nameAddress } from '../../areas/name-address'
import type { ChargeOrder } from '../../domain/payment/gateway-answer'
import { chooseTransferCode, tailOf } from '../../domain/payment/transfer-code'
import { type DeskRow, readDeskRow } from './read-row'

type Ground = {
  order_id: string
  organisation_id: string
  bank_name: string | null
  account_number: string | null
  account_holder: string | null
  note: string | null
  address: string | null
  area_code: string | null
}

/** Endings of transfers that ended not long ago rest, where others are free: their money may still come. */
const REST = '30 days'

/** Writes down what is asked for. The same session again is the same row, whatever was chosen since. */
export async function openDeskPayment(
  knex: Knex,
  order: ChargeOrder,
): Promise<DeskRow | 'not_offered' | 'all_taken'> {
  const known = await readDeskRow(knex, order.session_id)
  if (known) return known
  const ground = await readGround(knex, order)
  if (!ground) return 'not_offered'
  const opened = await knex.transaction(async (sql) => {
    const code_rupiah = await chooseCode(sql, order, ground)
    if (code_rupiah === null) return false
    await insert(sql, order, ground, code_rupiah)
    return true
  })
  if (!opened) return 'all_taken'
  const row = await readDeskRow(knex, order.session_id)
  if (!row) throw new Error(`What was asked of ${order.session_id} is not written down.`)
  return row
}

async function readGround(knex: Knex, { session_id, method }: ChargeOrder): Promise<Ground | undefined> {
  const { rows } = await knex.raw<{ rows: Ground[] }>(
    `select c.order_id, p.organisation_id, w.bank_name, w.account_number, w.account_holder, w.note, g.address, g.area_code
     from payment_session s
     join checkout c on c.payment_collection_id = s.payment_collection_id
     join parcel p on p.order_id = c.order_id and p.deleted_at is null
     join organisation g on g.id = p.organisation_id
     join payment_choice w on w.organisation_id = p.organisation_id and w.method = :method and w.is_on
     where s.id = :session_id`,
    { session_id, method },
  )
  return rows.length === 1 ? rows[0] : undefined
}

/** Those who ask for digits of one account at the same time wait for each other; the index would refuse them otherwise. */
async function chooseCode(
  sql: Knex.Transaction,
  { method, amount_rupiah }: ChargeOrder,
  { account_number }: Ground,
): Promise<number | null> {
  if (method !== 'transfer') return 0
  await sql.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`transfer:${account_number}`])
  const { rows } = await sql.raw<{ rows: { tail: number; is_open: boolean }[] }>(
    `select tail, bool_or(state = 'waiting') as is_open from desk_payment
     where account_number = ? and (state = 'waiting' or ended_at > now() - interval '${REST}') and tail is not null group by tail`,
    [account_number],
  )
  const lately = new Set(rows.map(({ tail }) => tail))
  const open = new Set(rows.filter(({ is_open }) => is_open).map(({ tail }) => tail))
  return chooseTransferCode(amount_rupiah, lately) ?? chooseTransferCode(amount_rupiah, open)
}

async function insert(
  sql: Knex.Transaction,
  { session_id, method, amount_rupiah, now, minutes }: ChargeOrder,
  { address, area_code, order_id, organisation_id, note, ...account }: Ground,
  code_rupiah: number,
): Promise<void> {
  const isTransfer = method === 'transfer'
  await sql('desk_payment')
    .insert({
      id: generateEntityId(undefined, 'deskpay'),
      payment_session_id: session_id,
      order_id,
      organisation_id,
      kind: method,
      amount_rupiah,
      code_rupiah,
      expires_at: new Date(now.getTime() + minutes * 60_000),
      note,
      ...(isTransfer
        ? { ...account, tail: tailOf(amount_rupiah - code_rupiah) }
        : { place: nameAddress(address, area_code) ?? null }),
    })
    .onConflict('payment_session_id')
    .ignore()
}
