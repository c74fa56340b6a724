import { readText } from './environment'

function readNumber(name: string, fallback: number): number {
  const value = Number(readText(name) ?? fallback)
  if (Number.isFinite(value) && value > 0) return value
  throw new Error(`${name} must be a number greater than 0.`)
}

/** How long a buyer may take to pay; her goods are kept for her until then. */
export const readPaymentMinutes = () => readNumber('PAYMENT_MINUTES', 120)

/** How often what was left unfinished is looked for, and the gateway is asked about open payments. */
export const readReconcileSeconds = () => readNumber('PAYMENT_RECONCILE_SECONDS', 20)
