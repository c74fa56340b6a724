import type { ChargeAnswer, ChargeOrder } from '../../domain/payment/gateway-answer'
import {
  type PaymentInstruction,
  readGatewayInstant,
  readInstruction,
} from '../../domain/payment/read-instruction'

const MINUTE_MS = 60_000

/** What the buyer is shown. A charge that was taken but brings nothing to show is unknown: it can neither be paid nor believed. */
export function readCharge(body: Record<string, unknown>, order: ChargeOrder): ChargeAnswer {
  const instruction = readInstruction(body) ?? readScan(body, order)
  if (instruction === null) return { kind: 'unknown', cause: 'the charge came without anything to pay with' }
  const expires_at =
    readGatewayInstant(body.expiry_time) ??
    new Date(order.now.getTime() + order.minutes * MINUTE_MS).toISOString()
  return { kind: 'charged', gateway_ref: null, instruction, redirect_url: null, expires_at }
}

function readScan(body: Record<string, unknown>, { method }: ChargeOrder): PaymentInstruction | null {
  const { qr_string } = body
  const qr_text = typeof qr_string === 'string' && qr_string !== '' ? qr_string : null
  if (method === 'qris') return qr_text === null ? null : { kind: 'qr', issuer: 'qris', qr_text }
  const open_url = readAction(body.actions, 'deeplink-redirect')
  return open_url === null ? null : { kind: 'wallet', issuer: method, open_url, qr_text }
}

function readAction(actions: unknown, name: string): string | null {
  if (!Array.isArray(actions)) return null
  const found: unknown = actions.find((action: unknown) => Reflect.get(Object(action), 'name') === name)
  const url: unknown = Reflect.get(Object(found), 'url')
  return typeof url === 'string' && isSafe(url) ? url : null
}

/** The buyer follows it: a page, or the app of the wallet, and never a script. */
function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false
  return ['https:', 'http:', 'gojek:', 'shopeeid:', 'shopeepay:'].includes(new URL(url).protocol)
}
