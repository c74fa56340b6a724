import { methodById } from '../methods.ts'
import type { Transaction } from '../records.ts'
import { inJakarta, rupiah } from '../values.ts'

type Action = { name: string; method: 'GET' | 'POST'; url: string; fields?: [] }

/** The answer to a charge: what the buyer needs to pay, told here and, for codes and links, nowhere else. */
export function describeCharge(transaction: Transaction, address: string): Record<string, unknown> {
  const method = methodById(transaction.method)
  const { payment_amounts: _none, ...details } = transaction.details
  const actions = actionsOf(transaction, address)
  return {
    status_code: '201',
    status_message: method?.created,
    ...(method?.id === 'shopeepay' && { channel_response_code: '0', channel_response_message: 'success' }),
    transaction_id: transaction.transaction_id,
    order_id: transaction.order_id,
    merchant_id: 'G000000000',
    gross_amount: rupiah(transaction.amount),
    currency: 'IDR',
    payment_type: method?.payment_type,
    transaction_time: transaction.transaction_time,
    transaction_status: transaction.status,
    fraud_status: transaction.fraud_status,
    ...details,
    ...(actions.length > 0 && { actions }),
    ...(method?.id === 'qris' && { qr_string: transaction.hidden?.qr_string }),
    expiry_time: inJakarta(new Date(transaction.expires_at)),
  }
}

/** The links that a wallet's or QRIS payment is made with. */
export function actionsOf(transaction: Transaction, address: string): Action[] {
  const { method, transaction_id: id, hidden } = transaction
  const get = (name: string, path: string): Action => ({ name, method: 'GET', url: `${address}${path}` })
  if (method === 'qris') {
    return [
      get('generate-qr-code', `/v2/qris/${id}/qr-code`),
      get('generate-qr-code-v2', `/v4/qris/${hidden?.reference}/qr-code`),
    ]
  }
  if (method === 'gopay') {
    return [
      get('generate-qr-code', `/v2/gopay/${id}/qr-code`),
      get('generate-qr-code-v2', `/v4/qris/gopay/${hidden?.reference}/qr-code`),
      get('deeplink-redirect', `/gopay/ui/checkout?${linkQuery(transaction)}`),
      get('get-status', `/v2/${id}/status`),
      { name: 'cancel', method: 'POST', url: `${address}/v2/${id}/cancel`, fields: [] },
    ]
  }
  if (method === 'shopeepay') {
    return [get('deeplink-redirect', `/shopeepay/ui/checkout?${linkQuery(transaction)}`)]
  }
  return []
}

/** As in the sandbox: the callback stands in the link, with the order's reference. */
function linkQuery({ hidden, order_id }: Transaction): string {
  const query = new URLSearchParams({ referenceid: hidden?.reference ?? '' })
  const { callback_url } = hidden ?? {}
  if (callback_url !== undefined) {
    const join = callback_url.includes('?') ? '&' : '?'
    query.set('callback_url', `${callback_url}${join}order_id=${encodeURIComponent(order_id)}`)
  }
  return query.toString()
}
