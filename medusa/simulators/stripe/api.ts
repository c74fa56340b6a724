import type { Gateway } from './gateway.ts'
import {
  describeCharge,
  describeDispute,
  describeIntent,
  describeLineItem,
  describeList,
  describeRefund,
  describeSession,
  expand,
  type Told,
} from './describe.ts'
import type { FormValue } from './form.ts'
import type { Fields } from './read-session.ts'
import { branch, readInteger, readMetadata, readSession, refuseUnknown } from './read-session.ts'
import { invalid, missing, unknownId, unknownUrl } from './refusal.ts'
import type { Refund } from './state.ts'

const REFUND_FIELDS = new Set(['amount', 'charge', 'payment_intent', 'reason', 'metadata', 'expand'])
const REASONS = new Set(['duplicate', 'fraudulent', 'requested_by_customer'])
const MOST = 100

/** One call of the API, told as Stripe tells it. */
export function callApi(gateway: Gateway, method: string, path: string, fields: Fields): Told {
  const answer = route(gateway, method, path, fields)
  return expand(answer, paths(fields.expand), gateway.state)
}

function route(gateway: Gateway, method: string, path: string, fields: Fields): Told {
  const { state, address } = gateway
  const [, resource = '', id, action] =
    /^\/v1\/(checkout\/sessions|payment_intents|charges|refunds|disputes)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(
      path,
    ) ?? []
  switch (`${method} ${resource}${id ? '/ID' : ''}${action ? `/${action}` : ''}`) {
    case 'POST checkout/sessions': {
      const session = readSession(fields, gateway.settings.minute_ms)
      return describeSession(state.saveSession(session), address)
    }
    case 'GET checkout/sessions':
      return listSessions(gateway, fields)
    case 'GET checkout/sessions/ID':
      return describeSession(sessionById(gateway, id), address)
    case 'GET checkout/sessions/ID/line_items': {
      const { line_items, currency } = sessionById(gateway, id)
      return describeList(
        path,
        line_items.map((item) => describeLineItem(item, currency)),
      )
    }
    case 'POST checkout/sessions/ID/expire':
      refuseUnknown(fields, new Set(['expand']))
      return describeSession(gateway.expire(sessionById(gateway, id)), address)
    case 'GET payment_intents/ID':
      return describeIntent(byId(state.intent, 'payment_intent', id))
    case 'GET charges/ID':
      return describeCharge(byId(state.charge, 'charge', id))
    case 'POST refunds':
      return describeRefund(makeRefund(gateway, fields))
    case 'GET refunds':
      return page(path, matching(state.refund, fields).map(describeRefund), fields)
    case 'GET refunds/ID':
      return describeRefund(byId(state.refund, 'refund', id))
    case 'GET disputes':
      return page(path, matching(state.dispute, fields).map(describeDispute), fields)
    case 'GET disputes/ID':
      return describeDispute(byId(state.dispute, 'dispute', id))
    default:
      throw unknownUrl(method, path)
  }
}

/** By its own id only: our references are not known at Stripe. */
function sessionById(gateway: Gateway, id = '') {
  if (!gateway.state.session.has(id)) throw unknownId('checkout.session', id, 'session')
  return gateway.find(id)
}

function byId<T>(table: Map<string, T>, kind: string, id = ''): T {
  const found = table.get(id)
  if (found === undefined) throw unknownId(kind, id, 'id')
  return found
}

const given = (value: FormValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

function paths(value: FormValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((path) => typeof path === 'string') : []
}

function makeRefund(gateway: Gateway, fields: Fields): Refund {
  refuseUnknown(fields, REFUND_FIELDS)
  const { payment_intent, charge } = {
    payment_intent: given(fields.payment_intent),
    charge: given(fields.charge),
  }
  if (payment_intent === undefined && charge === undefined) throw missing('payment_intent')
  const reason = given(fields.reason) ?? null
  if (reason !== null && !REASONS.has(reason)) {
    throw invalid(`Invalid reason: must be one of ${[...REASONS].join(', ')}`, 'reason')
  }
  return gateway.refund({
    ...(payment_intent !== undefined && { payment_intent }),
    ...(charge !== undefined && { charge }),
    ...(fields.amount !== undefined && { amount: readInteger(fields.amount, 'amount', 1) }),
    reason,
    metadata: readMetadata(fields.metadata),
  })
}

function listSessions(gateway: Gateway, fields: Fields): Told {
  const { state, address } = gateway
  const since = Number(given(branch(fields.created).gte) ?? 0)
  const intent = given(fields.payment_intent)
  const found = [...state.session.keys()]
    .map((id) => gateway.find(id))
    .filter((one) => one.created >= since && (intent === undefined || one.payment_intent === intent))
    .reverse()
  return page(
    '/v1/checkout/sessions',
    found.map((one) => describeSession(one, address)),
    fields,
  )
}

/** Newest first, as all of Stripe's lists. */
function matching<T extends { payment_intent: string; charge: string }>(
  table: Map<string, T>,
  fields: Fields,
): T[] {
  const [intent, charge] = [given(fields.payment_intent), given(fields.charge)]
  return [...table.values()]
    .filter((one) => intent === undefined || one.payment_intent === intent)
    .filter((one) => charge === undefined || one.charge === charge)
    .reverse()
}

function page(url: string, all: Told[], fields: Fields): Told {
  const limit = fields.limit === undefined ? 10 : readInteger(fields.limit, 'limit', 1)
  if (limit > MOST) throw invalid('limit is at most 100.', 'limit')
  const after = given(fields.starting_after)
  const from = after === undefined ? 0 : all.findIndex((one) => one.id === after) + 1
  return describeList(url, all.slice(from, from + limit), all.length > from + limit)
}
