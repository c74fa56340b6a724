import type { Transaction } from '../records.ts'

/** Where a wallet sends the buyer afterwards; null when the shop named nothing that a browser can open. */
export function callbackAddress({ hidden, order_id, status }: Transaction): string | null {
  const { callback_url = '' } = hidden ?? {}
  if (!URL.canParse(callback_url)) return null
  const address = new URL(callback_url)
  if (!/^https?:$/.test(address.protocol)) return null
  address.searchParams.set('order_id', order_id)
  if (status !== 'pending')
    address.searchParams.set('result', status === 'settlement' ? 'success' : 'failure')
  return address.href
}
