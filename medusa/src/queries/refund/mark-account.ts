import { createHash } from 'node:crypto'
import type { BankAccount } from '../../domain/payment/bank-account'

/** What an account is known again by: whoever says to have sent money to it has read this one and no other. */
export const markAccount = ({ bank, number, holder }: BankAccount): string =>
  createHash('sha256')
    .update(JSON.stringify([bank, number, holder]))
    .digest('hex')
    .slice(0, 32)
