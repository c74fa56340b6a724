import type { SnapItem } from '../records.ts'
import { sumOf } from './read-items.ts'

const REFERENCE = /^[A-Za-z0-9._~-]{1,50}$/

/** What Snap and the Core API both ask of a reference, an amount and the items. */
export function checkDetails(
  details: Record<string, unknown>,
  items: SnapItem[] | null | undefined,
): string[] {
  const errors: string[] = []
  const { order_id, gross_amount } = details
  if (typeof order_id !== 'string' || order_id === '') errors.push('transaction_details.order_id is required')
  else if (!REFERENCE.test(order_id))
    errors.push('transaction_details.order_id is too long or has symbols that are not allowed')
  if (gross_amount === undefined) errors.push('transaction_details.gross_amount is required')
  else if (!Number.isInteger(gross_amount)) errors.push('transaction_details.gross_amount must be an integer')
  else if (Number(gross_amount) < 1) errors.push('transaction_details.gross_amount must be greater than 0')
  if (items === null)
    errors.push('item_details: price and quantity must be integers, texts at most 50 characters')
  else if (items && sumOf(items) !== gross_amount) {
    errors.push('transaction_details.gross_amount is not equal to the sum of item_details')
  }
  return errors
}
