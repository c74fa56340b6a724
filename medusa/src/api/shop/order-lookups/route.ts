import { createHash } from 'node:crypto'
import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { clientKey } from '../../../access/client-address'
import { takeAllowance } from '../../../access/rate-limit'
import { readPhone } from '../../../domain/phone/read-phone'
import { findOrderByNumber } from '../../../queries/order/find-order'
import { sendFailure, sendTooMany } from '../../answer'
import { parseInput } from '../../parse'
import { shopSql } from '../shop-answer'

const body = z.object({ number: z.string().min(1).max(20), phone: z.string().min(1).max(60) })
const LARGEST_NUMBER = 2 ** 31 - 1
const PER_ADDRESS = { limit: 10, windowSeconds: 600 }
/** Guessing one number's phone from many addresses is slow too. */
const PER_NUMBER = { limit: 20, windowSeconds: 3600 }
/** So is trying all numbers with the phone of somebody whose address one wants to know. */
const PER_PHONE = { limit: 20, windowSeconds: 24 * 3600 }

const NOT_FOUND = {
  code: 'not_found',
  message: 'Tidak ada pesanan dengan nomor dan nomor HP itu. Periksa keduanya, lalu coba lagi.',
}

/** An unknown number and a wrong phone get the same answer. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const number = Number(/^#?\s*(\d{1,10})$/.exec(input.number.trim())?.[1] ?? Number.NaN)
  const phone = readPhone(input.phone)
  for (const window of [
    { key: `order-lookup:${clientKey(req)}`, ...PER_ADDRESS },
    { key: `order-lookup-number:${number}`, ...PER_NUMBER },
    ...(phone.ok ? [{ key: `order-lookup-phone:${hash(phone.value)}`, ...PER_PHONE }] : []),
  ]) {
    const allowance = await takeAllowance(req.scope, window)
    if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
  }
  const isPossible = phone.ok && number <= LARGEST_NUMBER
  const found = isPossible ? await findOrderByNumber(shopSql(req), number, phone.value) : undefined
  if (!found) return sendFailure(res, NOT_FOUND)
  res.setHeader('cache-control', 'no-store')
  res.status(200).json({ token: found.token })
}

/** The table of limits is no list of those who bought. */
const hash = (phone: string) => createHash('sha256').update(phone).digest('base64url')
