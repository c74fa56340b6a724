import { randomInt } from 'node:crypto'
import type { Transaction } from '../records.ts'

export type Method = {
  id: string
  name: string
  hint: string
  payment_type: string
  /** What the charge request names beside the payment type. */
  bank?: string
  store?: string
  min: number
  max: number
  /** How long the buyer may take, in minutes, and how long she can be given. */
  minutes: number
  max_minutes: number
  refund: 'whole_or_part' | 'whole' | 'none'
  refund_days: (transaction: Transaction) => number
  /** Idempotency keys are not supported for every method. */
  knows_idempotency: boolean
  /** `status_message` of the charge. */
  created: string
  /** Fields that every answer and message about it carries. */
  details(): Record<string, unknown>
  /** Fields that come with the money. */
  paidDetails?(transaction: Transaction): Record<string, unknown>
}

export const DAY = 24 * 60
const SAFE = '000'

export const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('')

/** Begins with zeros, as no bank's numbers do: whoever takes the demo for real cannot pay a stranger's bill. */
export const fakeNumber = (count: number): string => SAFE + digits(count - SAFE.length)

export const never = (): number => 0
