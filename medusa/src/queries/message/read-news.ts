import type { Knex } from '@medusajs/framework/mikro-orm/knex'

export type OrderNews = {
  phone: string
  locale: string
  number: number
  amount_rupiah: number
  status: string
  token: string
  expires_at: Date | null
  /** Goods of it that she has said nothing about yet. */
  has_unreviewed: boolean
}

export type ParcelNews = OrderNews & {
  state: string
  seller: string
  courier: string | null
  tracking_number: string | null
}

export type TransferNews = OrderNews & { state: string; asked_rupiah: number }

export type RefundNews = OrderNews & {
  state: string
  cause: string
  refund_rupiah: number
  has_account: boolean
  account_end: string | null
}

const ORDER = `c.contact_phone as phone, coalesce(o.locale, 'id') as locale, o.display_id as number, c.amount_rupiah, c.status,
  c.order_token as token, c.expires_at,
  exists (
    select 1 from order_item i join order_line_item l on l.id = i.item_id
    where i.order_id = o.id and i.version = o.version and i.deleted_at is null
      and not exists (select 1 from review r where r.order_id = o.id and r.product_id = l.product_id)
  ) as has_unreviewed`

/** An order as of now: a message says what is true when it is sent, to the number that the order has then. */
export async function readOrderNews(sql: Knex, order_id: string): Promise<OrderNews | undefined> {
  const { rows } = await sql.raw<{ rows: OrderNews[] }>(
    `select ${ORDER} from checkout c join "order" o on o.id = c.order_id where c.order_id = ?`,
    [order_id],
  )
  return rows[0]
}

export async function readParcelNews(sql: Knex, parcel_id: string): Promise<ParcelNews | undefined> {
  const { rows } = await sql.raw<{ rows: ParcelNews[] }>(
    `select ${ORDER}, p.state, g.name as seller, p.courier, p.tracking_number
     from parcel p join checkout c on c.order_id = p.order_id join "order" o on o.id = p.order_id
     join organisation g on g.id = p.organisation_id where p.id = ? and p.deleted_at is null`,
    [parcel_id],
  )
  return rows[0]
}

export async function readTransferNews(
  sql: Knex,
  desk_payment_id: string,
): Promise<TransferNews | undefined> {
  const { rows } = await sql.raw<{ rows: TransferNews[] }>(
    `select ${ORDER}, d.state, d.amount_rupiah - d.code_rupiah as asked_rupiah
     from desk_payment d join checkout c on c.order_id = d.order_id join "order" o on o.id = d.order_id where d.id = ?`,
    [desk_payment_id],
  )
  return rows[0]
}

export async function readRefundNews(sql: Knex, refund_id: string): Promise<RefundNews | undefined> {
  const { rows } = await sql.raw<{ rows: RefundNews[] }>(
    `select ${ORDER}, g.state, g.cause, g.amount_rupiah - g.digits_rupiah as refund_rupiah,
       g.account is not null as has_account, right(g.account ->> 'number', 4) as account_end
     from gateway_refund g join checkout c on c.order_id = g.order_id join "order" o on o.id = g.order_id where g.id = ?`,
    [refund_id],
  )
  return rows[0]
}

/** A code that can still be used. */
export async function readCodeNews(
  sql: Knex,
  challenge_id: string,
): Promise<{ phone: string; locale: string } | undefined> {
  const { rows } = await sql.raw<{ rows: { phone: string; locale: string }[] }>(
    `select phone, locale from login_challenge where id = ? and used_at is null and expires_at > now()`,
    [challenge_id],
  )
  return rows[0]
}
