import type { FormValue } from './form.ts'
import { makeId, seconds } from './make-id.ts'
import { Refusal, invalid, missing } from './refusal.ts'
import type { LineItem, Metadata, Session } from './state.ts'

export type Fields = Record<string, FormValue>

const KNOWN = new Set([
  'cancel_url',
  'client_reference_id',
  'currency',
  'customer_email',
  'expand',
  'expires_at',
  'line_items',
  'locale',
  'metadata',
  'mode',
  'payment_intent_data',
  'payment_method_types',
  'submit_type',
  'success_url',
  'ui_mode',
])
const LOCALES = new Set(['auto', 'en', 'en-GB', 'id', 'ja', 'ko', 'ms', 'zh', 'zh-HK', 'zh-TW'])
const HALF_AN_HOUR = 30 * 60
const DAY = 24 * 60 * 60
/** About half a US dollar. */
const LEAST_IDR = 1_000_000
/** Rupiah may have twelve figures. */
const MOST = 999_999_999_999

/** Reads what a hosted page is asked for, with the refusals of the real one. */
export function readSession(fields: Fields, minute_ms: number): Session {
  refuseUnknown(fields, KNOWN)
  if (text(fields.mode) !== 'payment') throw invalid('This simulator knows the mode "payment" only.', 'mode')
  const success_url = requireUrl(fields, 'success_url')
  const line_items = readItems(fields.line_items)
  const currency = readCurrency(fields.line_items)
  const amount_total = line_items.reduce((sum, item) => sum + item.unit_amount * item.quantity, 0)
  refuseAmount(amount_total, currency)
  const created = seconds()
  const expires_at = readExpiry(fields.expires_at, created)
  const intent_data = branch(fields.payment_intent_data)
  refuseUnknown(intent_data, new Set(['metadata', 'description', 'statement_descriptor_suffix']))
  return {
    id: makeId('cs_test', 56),
    created,
    amount_total,
    currency,
    metadata: readMetadata(fields.metadata),
    client_reference_id: readReference(fields.client_reference_id),
    success_url,
    cancel_url: fields.cancel_url === undefined ? null : requireUrl(fields, 'cancel_url'),
    expires_at,
    due_at: Date.now() + ((expires_at - created) / 60) * minute_ms,
    line_items,
    locale: readLocale(fields.locale),
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    intent_metadata: readMetadata(intent_data.metadata),
    description: text(intent_data.description) ?? null,
  }
}

const text = (value: FormValue | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export function branch(value: FormValue | undefined): Fields {
  return typeof value === 'object' && !Array.isArray(value) ? value : {}
}

export function refuseUnknown(fields: Fields, known: Set<string>): void {
  const name = Object.keys(fields).find((one) => !known.has(one))
  if (name !== undefined) throw invalid(`Received unknown parameter: ${name}`, name, 'parameter_unknown')
}

function requireUrl(fields: Fields, name: string): string {
  const value = text(fields[name])
  if (value === undefined) throw missing(name)
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value
  throw invalid('Not a valid URL', name, 'url_invalid')
}

function readItems(value: FormValue | undefined): LineItem[] {
  if (!Array.isArray(value) || value.length === 0) throw missing('line_items')
  if (value.length > 100)
    throw invalid('Array line_items exceeded maximum 100 allowed elements.', 'line_items')
  return value.map((one, index) => {
    const param = `line_items[${index}]`
    const price = branch(branch(one).price_data)
    const name = text(branch(price.product_data).name)
    if (name === undefined) throw missing(`${param}[price_data][product_data][name]`)
    return {
      id: makeId('li'),
      name,
      unit_amount: readInteger(price.unit_amount, `${param}[price_data][unit_amount]`, 0),
      quantity: readInteger(branch(one).quantity, `${param}[quantity]`, 1),
    }
  })
}

function readCurrency(value: FormValue | undefined): string {
  const items = Array.isArray(value) ? value : []
  const [first, ...others] = new Set(items.map((one) => text(branch(branch(one).price_data).currency)))
  if (first === undefined) throw missing('line_items[0][price_data][currency]')
  if (others.length > 0) throw invalid('All prices on a Checkout Session must have the same currency.')
  if (/^[a-z]{3}$/.test(first)) return first
  throw invalid(`Invalid currency: ${first}.`, 'line_items[0][price_data][currency]')
}

export function readInteger(value: FormValue | undefined, param: string, least: number): number {
  const given = text(value)
  if (given === undefined) throw missing(param)
  if (!/^-?\d+$/.test(given)) throw invalid(`Invalid integer: ${given}`, param, 'parameter_invalid_integer')
  if (Number(given) >= least) return Number(given)
  throw invalid(`This value must be greater than or equal to ${least}.`, param, 'parameter_invalid_integer')
}

function refuseAmount(amount: number, currency: string): void {
  if (currency === 'idr' && amount < LEAST_IDR) {
    throw invalid(
      "The Checkout Session's total amount must convert to at least 50 cents.",
      undefined,
      'amount_too_small',
    )
  }
  if (amount > MOST) throw invalid('The amount is too large.', undefined, 'amount_too_large')
}

function readExpiry(value: FormValue | undefined, created: number): number {
  if (value === undefined) return created + DAY
  const at = readInteger(value, 'expires_at', 0)
  if (at >= created + HALF_AN_HOUR && at <= created + DAY) return at
  const side = at < created + HALF_AN_HOUR ? 'at least 30 minutes' : 'less than 24 hours'
  throw invalid(`The \`expires_at\` timestamp must be ${side} from Checkout Session creation.`, 'expires_at')
}

export function readMetadata(value: FormValue | undefined): Metadata {
  const metadata: Metadata = {}
  for (const [key, one] of Object.entries(branch(value))) {
    if (typeof one !== 'string') throw invalid('Metadata values must be strings.', 'metadata')
    if (key.length > 40 || one.length > 500) {
      throw invalid('Metadata keys have at most 40 characters, values at most 500.', 'metadata')
    }
    metadata[key] = one
  }
  return metadata
}

function readReference(value: FormValue | undefined): string | null {
  const reference = text(value) ?? null
  if (reference === null || reference.length <= 200) return reference
  throw new Refusal(400, 'client_reference_id has at most 200 characters.', { param: 'client_reference_id' })
}

function readLocale(value: FormValue | undefined): string | null {
  const locale = text(value) ?? null
  if (locale === null || LOCALES.has(locale)) return locale
  throw invalid(`Invalid locale: must be one of ${[...LOCALES].join(', ')}`, 'locale')
}
