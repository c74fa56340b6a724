import { METHODS, type Method, type MethodId, methodById } from '../domain/payment/methods'
import { readText } from './environment'
import { isStripeConfigured } from './stripe'

function readNumber(name: string, fallback: number): number {
  const value = Number(readText(name) ?? fallback)
  if (Number.isFinite(value) && value > 0) return value
  throw new Error(`${name} must be a number greater than 0.`)
}

/** How long a buyer may take to pay; her goods are kept for her until then. */
export const readPaymentMinutes = () => readNumber('PAYMENT_MINUTES', 120)

/** How many orders of one phone number may wait to be paid at a time, each with its goods kept; 0: any number. */
export function readUnpaidOrders(): number {
  const most = Number(readText('UNPAID_ORDERS_PER_PHONE') ?? 5)
  if (Number.isInteger(most) && most >= 0) return most
  throw new Error('UNPAID_ORDERS_PER_PHONE must be a whole number, 0 for no limit.')
}

/** How often what was left unfinished is looked for, and the gateway is asked about open payments. */
export const readReconcileSeconds = () => readNumber('PAYMENT_RECONCILE_SECONDS', 20)

/** How often gateway, payments, orders and ledger are compared as a whole. */
export const readCompareMinutes = () => readNumber('PAYMENT_COMPARE_MINUTES', 60)

/** True when buyers are sent to Midtrans' own page for every way to pay, instead of choosing on ours. */
export const isSnapOnly = () => readText('MIDTRANS_SNAP_ONLY') === 'true'

const ON_REQUEST = new Set<MethodId>(['snap'])

/** Each organisation decides on these for itself. */
const AT_DESK: readonly MethodId[] = ['transfer', 'pickup']

/** What may be offered. `PAYMENT_METHODS` names some of them, with commas, where a shop does not want all. */
export function readAllowedMethods(): ReadonlySet<MethodId> {
  if (isSnapOnly()) return new Set<MethodId>(['snap'])
  const names = readWantedMethods()
  const odd = names?.find((name) => methodById(name) === undefined)
  if (odd !== undefined) {
    const known = METHODS.map(({ id }) => id).join(', ')
    throw new Error(`PAYMENT_METHODS names "${odd}"; the ways to pay are ${known}.`)
  }
  const isWanted = (id: MethodId) => names?.includes(id) ?? !ON_REQUEST.has(id)
  const isReady = (id: MethodId) => !AT_DESK.includes(id) && (id !== 'stripe' || isStripeConfigured())
  return new Set(METHODS.map(({ id }) => id).filter((id) => isWanted(id) && isReady(id)))
}

/** What organisations may offer themselves: a list of the operator's takes away what it does not name, and adds nothing. */
export function readDeskMethods(): ReadonlySet<MethodId> {
  if (isSnapOnly()) return new Set()
  const names = readWantedMethods()
  return new Set(AT_DESK.filter((id) => names?.includes(id) ?? true))
}

/** A setting that makes no sense is told at the start, not to the first buyer. */
export function checkPaymentSettings(): void {
  readAllowedMethods()
  readPaymentMinutes()
  readUnpaidOrders()
  for (const method of METHODS) readMethodMinutes(method)
}

const readWantedMethods = (): string[] | undefined =>
  readText('PAYMENT_METHODS')
    ?.split(',')
    .map((name) => name.trim())

/** `PAYMENT_MINUTES_QRIS=30` and the like change how long a buyer may take with a method. */
export const readMethodMinutes = (method: Method) =>
  Math.ceil(readNumber(`PAYMENT_MINUTES_${method.id.toUpperCase()}`, method.minutes))
