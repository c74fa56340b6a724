import { expect, it, vi } from 'vitest'
import { openGateway } from './gateway'
import type { GatewayReply } from './send-request'

const reply = vi.hoisted(() => ({ next: undefined as unknown }))
vi.mock('./send-request', () => ({ sendRequest: async () => reply.next }))

const gateway = openGateway({
  serverKey: 'SB-Mid-server-test',
  clientKey: '',
  snapUrl: 'https://snap.example',
  apiUrl: 'https://api.example',
  isProduction: false,
  isSimulator: false,
})
const attempt = { session_id: 'payses_1', gateway_ref: null }
const answer = (code: number, body: Record<string, unknown>): GatewayReply => ({
  kind: 'answer',
  code,
  body: { status_code: String(code), ...body },
})
const payment = (transaction_status: string, refund_amount?: string) => ({
  order_id: 'payses_1',
  gross_amount: '44000.00',
  transaction_status,
  status_message: 'Refund denied by the bank',
  ...(refund_amount !== undefined && { refund_amount }),
})

it.each<[string, GatewayReply, string]>([
  ['given back', answer(200, payment('partial_refund', '1000.00')), 'done'],
  ['denied by the bank', answer(202, payment('settlement', '0.00')), 'refused'],
  ['denied by the bank after another part', answer(202, payment('partial_refund', '0.00')), 'refused'],
  ['a payment that does not say what went back', answer(202, payment('settlement')), 'unknown'],
  ['still at it', answer(202, { status_message: 'still being processed' }), 'unknown'],
  ['not possible', answer(412, { status_message: 'cannot be changed' }), 'refused'],
  ['too many', answer(429, {}), 'unknown'],
  ['broken', answer(500, {}), 'unknown'],
  ['silent', { kind: 'silence', cause: 'timeout' }, 'unknown'],
])('a refund: %s', async (_, told, kind) => {
  reply.next = told
  const refund = { refund_key: 'gatref_1', amount: 1_000, reason: 'Barang rusak' }
  expect((await gateway.refund(attempt, refund)).kind).toBe(kind)
})

it.each<[string, GatewayReply, string]>([
  ['cancelled', answer(202, payment('cancel')), 'done'],
  ['expired', answer(407, payment('expire')), 'done'],
  ['still waiting', answer(202, payment('pending')), 'unknown'],
  ['paid meanwhile', answer(412, { status_message: 'cannot be changed' }), 'refused'],
])('an end: %s', async (_, told, kind) => {
  reply.next = told
  expect((await gateway.cancel(attempt, 'payses_1-cancel')).kind).toBe(kind)
})
