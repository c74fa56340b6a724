export type SnapItem = { id: string; name: string; price: number; quantity: number }

export type SnapRequest = {
  transaction_details: { order_id: string; gross_amount: number }
  item_details?: SnapItem[]
  customer_details?: { first_name: string; phone?: string }
  callbacks: { finish: string }
  expiry: { start_time: string; unit: 'minute'; duration: number }
  page_expiry: { unit: 'minute'; duration: number }
}

export type SnapOrder = {
  session_id: string
  amount_rupiah: number
  items: SnapItem[]
  customer: { name: string; phone: string } | null
  finish_url: string
  now: Date
  minutes: number
}

const FIELD_LENGTH = 50
const PAGE_MINUTES = { min: 5, max: 7 * 24 * 60 }

/** Cuts to at most `length` UTF-16 units without tearing a character apart. */
function cut(text: string, length = FIELD_LENGTH): string {
  if (text.length <= length) return text
  const short = text.slice(0, length)
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short
}

/** The gateway refuses items that do not sum up to the amount: then it is told one line with all of it. */
export function makeSnapRequest(order: SnapOrder): SnapRequest {
  const items = order.items.map((item) => ({ ...item, id: cut(item.id), name: cut(item.name) }))
  const sum = items.reduce((total, item) => total + item.price * item.quantity, 0)
  const whole = { id: cut(order.session_id), name: 'Pesanan', price: order.amount_rupiah, quantity: 1 }
  return {
    transaction_details: { order_id: order.session_id, gross_amount: order.amount_rupiah },
    item_details: sum === order.amount_rupiah && items.length > 0 ? items : [whole],
    ...(order.customer && {
      customer_details: { first_name: cut(order.customer.name), phone: order.customer.phone },
    }),
    callbacks: { finish: order.finish_url },
    expiry: { start_time: inJakarta(order.now), unit: 'minute', duration: order.minutes },
    page_expiry: {
      unit: 'minute',
      duration: Math.min(Math.max(order.minutes, PAGE_MINUTES.min), PAGE_MINUTES.max),
    },
  }
}

const SEVEN_HOURS_MS = 7 * 60 * 60 * 1000

/** Midtrans wants "2026-11-21 19:00:00 +0700". Jakarta knows no summer time. */
function inJakarta(instant: Date): string {
  const [day, time] = new Date(instant.getTime() + SEVEN_HOURS_MS).toISOString().split('T')
  return `${day} ${time?.slice(0, 8)} +0700`
}
