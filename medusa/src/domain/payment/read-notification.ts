import { type Result, ok, refuse } from '../failure'
import { readTransaction } from './read-transaction'
import type { GatewayTransaction } from './types'

export type Notification = { transaction: GatewayTransaction; signature: string }

const SHA512_HEX = /^[0-9a-f]{128}$/i

/** Reads a raw notification without believing it: its signature is still to be checked. */
export function readNotification(raw: string): Result<Notification> {
  const body = parse(raw)
  const transaction = readTransaction(body)
  if (!transaction.ok) return transaction
  const signature: unknown = Reflect.get(Object(body), 'signature_key')
  if (typeof signature !== 'string' || !SHA512_HEX.test(signature)) {
    return refuse('no_signature', 'Pesan gerbang pembayaran tidak bertanda tangan.')
  }
  return ok({ transaction: transaction.value, signature })
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}
