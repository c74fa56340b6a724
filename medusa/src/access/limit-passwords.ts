import { createHash } from 'node:crypto'
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { sendTooMany } from '../api/answer'
import { clientKey } from './client-address'
import { takeAllowance, type Limit } from './rate-limit'

const PER_ADDRESS = { limit: 20, windowSeconds: 600 }
/** From many addresses one account is guessed slowly too; more than one of them it takes to keep its owner out. */
const PER_ACCOUNT = { limit: 60, windowSeconds: 3600 }

/** Medusa itself lets an operator's password be guessed, and accounts be registered, without end. */
export async function limitPasswords(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (req.method === 'GET' || !isGuessable(req.path)) return next()
  for (const wanted of limitsOf(req)) {
    const allowance = await takeAllowance(req.scope, wanted)
    if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
  }
  next()
}

/** Where a password or a second factor is tried. An encoded letter leads to the same route. */
function isGuessable(path: string): boolean {
  const [first = ''] = path.split('/').filter(Boolean)
  try {
    return ['user', 'mfa', 'verification'].includes(decodeURIComponent(first).toLowerCase())
  } catch {
    return true
  }
}

function limitsOf(req: MedusaRequest): Limit[] {
  const body = Object(req.body) as { email?: unknown; identifier?: unknown }
  const account = String(body.email ?? body.identifier ?? '')
    .trim()
    .toLowerCase()
  const ofAddress = { key: `password:${clientKey(req)}`, ...PER_ADDRESS }
  if (account === '') return [ofAddress]
  const hashed = createHash('sha256').update(account).digest('base64url')
  return [ofAddress, { key: `password-of:${hashed}`, ...PER_ACCOUNT }]
}
