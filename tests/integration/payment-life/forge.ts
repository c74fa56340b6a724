import type { Stack } from '../../harness/stack.ts'
import { type Told, notification, sign } from '../checkout/gateway-desk.ts'

export const FORGERIES = ['key', 'amount', 'status', 'order', 'none', 'garbage'] as const

export type Forgery = (typeof FORGERIES)[number]

/** A message that says "paid" and does not come from the gateway, or says what the gateway never would. */
export function forge(stack: Stack, how: Forgery, session_id: string, total: number): Told | string {
  const paid = notification(stack, session_id, total, 'settlement')
  switch (how) {
    case 'key':
      return { ...paid, signature_key: sign(session_id, '200', `${total}.00`, 'SB-Mid-server-other') }
    case 'amount':
      return notification(stack, session_id, total + 1, 'settlement')
    case 'status':
      return { ...paid, status_code: '201' }
    case 'order':
      return notification(stack, `${session_id}x`, total, 'settlement')
    case 'none':
      return { ...paid, signature_key: '' }
    case 'garbage':
      return JSON.stringify(paid).slice(0, -9)
  }
}
