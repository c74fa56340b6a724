export type GatewayItem = { id: string; name: string; price: number; quantity: number }

const FIELD_LENGTH = 50

/** Cuts to at most `length` UTF-16 units without tearing a character apart. */
export function cut(text: string, length = FIELD_LENGTH): string {
  if (text.length <= length) return text
  const short = text.slice(0, length)
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short
}

type Priced = { session_id: string; amount_rupiah: number; items: readonly GatewayItem[] }

/** The gateway refuses items that do not sum up to the amount: then it is told one line with all of it. */
export function describeItems(order: Priced): GatewayItem[] {
  const items = order.items.map((item) => ({ ...item, id: cut(item.id), name: cut(item.name) }))
  const sum = items.reduce((total, item) => total + item.price * item.quantity, 0)
  const whole = { id: cut(order.session_id), name: 'Pesanan', price: order.amount_rupiah, quantity: 1 }
  return sum === order.amount_rupiah && items.length > 0 ? items : [whole]
}

export const describeCustomer = (customer: { name: string; phone: string } | null) =>
  customer && { customer_details: { first_name: cut(customer.name), phone: customer.phone } }
