import { createHash } from 'node:crypto'
import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { clientKey } from '../../../../../access/client-address'
import { takeAllowance } from '../../../../../access/rate-limit'
import { readWhatsApp } from '../../../../../config/whatsapp'
import type { CodeChallenge } from '../../../../../contracts/account'
import { CODES_PER_ADDRESS, CODES_PER_NUMBER } from '../../../../../domain/account/code-limits'
import { HOME_LANGUAGE, LANGUAGE_TAG } from '../../../../../domain/language/page-prefix'
import { readPhone } from '../../../../../domain/phone/read-phone'
import { openChallenge } from '../../../../../workflows/account/open-challenge'
import { sendFailure, sendTooMany } from '../../../../answer'
import { parseInput } from '../../../../parse'

const Body = z.object({
  phone: z.string().trim().min(1).max(60),
  locale: z.string().regex(LANGUAGE_TAG).default(HOME_LANGUAGE),
})

const NO_ACCOUNTS = {
  code: 'no_accounts',
  message: 'Toko ini belum memakai akun. Pesanan dicari dengan nomor pesanan dan nomor WhatsApp.',
}

/** Whether somebody has an account, or has ordered, is not looked at: every number gets the same answer. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  if (!readWhatsApp()) return sendFailure(res, NO_ACCOUNTS, 404)
  const body = parseInput(res, Body, req.body)
  if (!body) return
  const phone = readPhone(body.phone)
  if (!phone.ok) return sendFailure(res, phone.failure, 400)
  for (const window of [
    { key: `login-code:${clientKey(req)}`, ...CODES_PER_ADDRESS },
    ...CODES_PER_NUMBER.map((one) => ({
      key: `login-code-to:${one.windowSeconds}:${hash(phone.value)}`,
      ...one,
    })),
  ]) {
    const allowance = await takeAllowance(req.scope, window)
    if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
  }
  const { id, expires_at } = await openChallenge(req.scope, phone.value, body.locale)
  const answer: CodeChallenge = {
    challenge: id,
    phone: phone.value,
    expires_at: expires_at.toISOString(),
  }
  res.setHeader('cache-control', 'no-store')
  res.status(201).json(answer)
}

/** The table of limits is no list of those who log in. */
const hash = (phone: string) => createHash('sha256').update(phone).digest('base64url')
