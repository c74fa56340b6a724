import { createHash } from 'node:crypto'
import type { Stack } from '../../harness/stack.ts'

type Desk = Pick<Stack, 'backendUrl' | 'simulatorUrl' | 'simulatorKey'>

export type Told = Record<string, string>

export const sign = (order_id: string, status_code: string, gross_amount: string, key: string) =>
  createHash('sha512')
    .update(order_id + status_code + gross_amount + key)
    .digest('hex')

const CODES: Record<string, string> = { pending: '201', expire: '202', cancel: '202', deny: '202' }

/** A notification as the gateway would send it, signed with the given key. */
export function notification(
  desk: Desk,
  session_id: string,
  amount: number,
  transaction_status: string,
): Told {
  const status_code = CODES[transaction_status] ?? '200'
  const gross_amount = `${amount}.00`
  return {
    transaction_time: '2026-11-21 20:00:00',
    transaction_status,
    transaction_id: '513f1f01-c9da-474c-9fc9-d5c64364b709',
    status_message: 'midtrans payment notification',
    status_code,
    signature_key: sign(session_id, status_code, gross_amount, desk.simulatorKey),
    payment_type: 'qris',
    order_id: session_id,
    merchant_id: 'G000000000',
    gross_amount,
    fraud_status: 'accept',
    currency: 'IDR',
  }
}

export async function tell(
  desk: Desk & { storefrontKey?: string },
  body: string | object,
  address?: string,
): Promise<{ status: number; body: { verdict?: string } }> {
  const response = await fetch(`${desk.backendUrl}/hooks/payment/midtrans_midtrans`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Veritrans',
      ...(address && { 'x-lapak-key': desk.storefrontKey ?? '', 'x-lapak-client-address': address }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as { verdict?: string } }
}

async function simulator(desk: Desk, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${desk.simulatorUrl}/simulator/${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!response.ok)
    throw new Error(`Simulator ${method} ${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** What is true at the gateway from now on; nobody is told unless `notify` says so. */
export const setTruth = (
  desk: Desk,
  session_id: string,
  truth: { status: string; method?: string; amount?: number; notify?: boolean; from?: string },
) => simulator(desk, 'PUT', `transactions/${session_id}`, truth)

export const setSimulator = (desk: Desk, settings: object) => simulator(desk, 'PATCH', 'settings', settings)

export const resetSimulator = (desk: Desk) => simulator(desk, 'POST', 'reset', {})

export const transactionsAt = (desk: Desk) =>
  simulator(desk, 'GET', 'transactions') as Promise<{ order_id: string; status: string; amount: number }[]>

/** The buyer's form on the gateway's page. */
export async function fillIn(redirect_url: string, form: Record<string, string>): Promise<string | null> {
  const response = await fetch(redirect_url, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
  return response.headers.get('location')
}

export async function pay(redirect_url: string, method = 'qris'): Promise<string | null> {
  await fillIn(redirect_url, { method })
  return fillIn(redirect_url, { act: 'pay' })
}

/** A refund made at the gateway itself, in its dashboard, of which nobody has told us. */
export async function refundThere(
  desk: Desk,
  session_id: string,
  refund: { refund_key: string; amount: number },
): Promise<unknown> {
  const response = await fetch(`${desk.simulatorUrl}/v2/${session_id}/refund`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${desk.simulatorKey}:`).toString('base64')}`,
    },
    body: JSON.stringify({ ...refund, reason: 'dari dasbor' }),
  })
  return response.json()
}
