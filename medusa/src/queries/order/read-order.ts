import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { nameWholeArea } from '../../areas/name-area'
import { isSimulated } from '../../config/is-simulated'
import type { OrderLineView, OrderView, PaymentAttempt } from '../../contracts/order'
import type { ParcelView } from '../../contracts/parcel'
import { judgeChange } from '../../domain/order/judge-change'
import { type AttemptFacts, describeAttempt } from '../../domain/payment/describe-attempt'
import { mayStillPay } from '../../domain/payment/may-still-pay'
import { describeOrder, describePayment } from '../../domain/payment/describe-order-state'
import { type GatewayName, methodById } from '../../domain/payment/methods'
import type { CheckoutStatus } from '../../domain/payment/types'
import type { Way } from '../../domain/payment/offer-methods'
import { maskPhone } from '../../domain/phone/mask-phone'
import { isSnapOnly } from '../../config/payment'
import { PreparedStatement } from '../prepared-statement'
import { toParcel } from './to-parcel'
import { readWays } from './read-ways'
import { receivedByTransfer } from './transfer-sql'
import { tellRoughly } from './tell-roughly'
import { attemptJson, linesJson, paidOf, parcelsJson, refundsJson } from './order-sql'

type Row = {
  order_id: string
  token: string
  number: number
  status: CheckoutStatus
  placed_at: Date
  paid_at: Date | null
  expires_at: Date | null
  redirect_url: string | null
  contact_phone: string
  discounts: OrderView['discounts']
  note: string | null
  gift_note: string | null
  invoice: OrderView['invoice']
  cancel_reason: string | null
  received_rupiah: number | null
  contact_name: string
  street: string | null
  area_code: string | null
  postal_code: string | null
  method: string | null
  captured_rupiah: number
  refunded_rupiah: number
  lines: OrderLineView[]
  parcels: (ParcelView & { origin_address: string | null; origin_area_code: string | null })[]
  goods_discount_rupiah: number
  delivery_discount_rupiah: number
  refunds: OrderView['payment']['refunds']
  attempt: (Omit<PaymentAttempt, 'state'> & AttemptFacts) | null
}

const byToken = new PreparedStatement<Row>(`
select c.order_id, c.order_token as token, o.display_id as number, c.status, o.created_at as placed_at, c.paid_at, c.expires_at,
  c.redirect_url, c.contact_phone, c.discounts, c.note, c.gift_note, c.invoice, c.cancel_reason, ${receivedByTransfer('c')} as received_rupiah, a.first_name as contact_name, a.address_1 as street,
  a.metadata ->> 'area_code' as area_code, a.postal_code, paid.*,
  ${linesJson('o')} as lines, ${parcelsJson('o')} as parcels,
  ${attemptJson('c')} as attempt, ${refundsJson('c')} as refunds,
  coalesce((
    select sum(adj.amount) from order_item i join order_line_item_adjustment adj on adj.item_id = i.item_id
    where i.order_id = o.id and i.version = o.version and adj.version = o.version and adj.deleted_at is null
  ), 0)::float8 as goods_discount_rupiah,
  coalesce((
    select sum(adj.amount) from order_shipping s
    join order_shipping_method_adjustment adj on adj.shipping_method_id = s.shipping_method_id
    where s.order_id = o.id and s.version = o.version and s.deleted_at is null
      and adj.version = o.version and adj.deleted_at is null
  ), 0)::float8 as delivery_discount_rupiah
from checkout c
join "order" o on o.id = c.order_id
left join order_address a on a.id = o.shipping_address_id
cross join lateral ${paidOf('c')} paid
where c.order_token = $1`)

/** An order as the bearer of its secret address may see it. */
export async function readOrder(knex: Knex, token: string): Promise<OrderView | undefined> {
  const [row] = await byToken.run(knex, [token])
  if (!row) return undefined
  const isOpen = row.status === 'placed' || row.status === 'expired'
  const mayPay = !isSnapOnly() && isOpen && mayStillPay(row.placed_at)
  return toView(row, mayPay ? await readWays(knex, row.order_id) : [])
}

function toView(row: Row, ways: Way[]): OrderView {
  const payment = describePayment(row)
  const goods_rupiah = row.lines.reduce((sum, line) => sum + line.total_rupiah, 0)
  const delivery_paid_rupiah = row.parcels.reduce((sum, parcel) => sum + parcel.delivery_rupiah, 0)
  const total_rupiah = goods_rupiah - row.goods_discount_rupiah + delivery_paid_rupiah
  return {
    token: row.token,
    number: row.number,
    state: describeOrder(
      payment,
      row.parcels.map((parcel) => parcel.state),
    ),
    placed_at: row.placed_at.toISOString(),
    contact: { name: row.contact_name, phone_masked: maskPhone(row.contact_phone) },
    address: row.street
      ? { street: row.street, area_name: nameWholeArea(row.area_code) ?? '', postal_code: row.postal_code }
      : null,
    lines: row.lines,
    parcels: row.parcels.map(toParcel),
    totals: {
      goods_rupiah,
      discount_rupiah: row.goods_discount_rupiah + row.delivery_discount_rupiah,
      goods_discount_rupiah: row.goods_discount_rupiah,
      delivery_rupiah: delivery_paid_rupiah + row.delivery_discount_rupiah,
      total_rupiah,
    },
    discounts: row.discounts.map(({ code, name, amount_rupiah }) => ({ code, name, amount_rupiah })),
    note: row.note,
    gift_note: row.gift_note,
    invoice: row.invoice,
    area_code: row.area_code,
    is_changeable: judgeChange({ status: row.status, parcels: row.parcels.map(({ state }) => state) }).ok,
    cancel_reason: row.cancel_reason,
    payment: {
      state: payment,
      method: row.method,
      attempt: payment === 'open' || payment === 'expired' ? toAttempt(row.attempt) : null,
      ways: payment === 'open' || payment === 'expired' ? ways : [],
      redirect_url: payment === 'open' ? row.redirect_url : null,
      expires_at: payment === 'open' ? (row.expires_at?.toISOString() ?? null) : null,
      paid_at: row.paid_at?.toISOString() ?? null,
      received_rupiah: row.paid_at === null ? null : row.received_rupiah,
      refunds: row.refunds,
      roughly: payment === 'open' || payment === 'expired' ? tellRoughly(total_rupiah, ways) : [],
      is_simulator: isSimulated(gatewayOfMethod(row.attempt?.method ?? row.method)),
    },
  }
}

/** Midtrans has names of its own for what its page offers. */
const gatewayOfMethod = (method: string | null): GatewayName =>
  methodById(method ?? '')?.gateway ?? 'midtrans'

function toAttempt(attempt: Row['attempt']): PaymentAttempt | null {
  const state = attempt && describeAttempt(attempt)
  if (!attempt || !state) return null
  const { method, expires_at, instruction, redirect_url, has_proof, refused_because } = attempt
  return state === 'waiting'
    ? { state, method, expires_at, instruction, redirect_url, has_proof, refused_because }
    : { state, method, expires_at: null, instruction: null, redirect_url: null, has_proof, refused_because }
}
