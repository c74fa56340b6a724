import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readMidtrans } from '../config/midtrans'
import { requireStripe } from '../config/stripe'
import { type Breaker, createBreaker } from '../domain/payment/breaker'
import type { PaymentGateway } from '../domain/payment/gateway-answer'
import type { GatewayName } from '../domain/payment/methods'
import { openDesk } from '../providers/payment-desk/gateway'
import { DESK_PROVIDER_ID } from '../providers/payment-desk/names'
import { openGateway as openMidtrans } from '../providers/payment-midtrans/gateway'
import { MIDTRANS_PROVIDER_ID } from '../providers/payment-midtrans/names'
import { openStripe } from '../providers/payment-stripe/gateway'
import { STRIPE_PROVIDER_ID } from '../providers/payment-stripe/names'
import { watchGateway } from './watch-gateway'

type Known = { name: GatewayName; open(knex: Knex): PaymentGateway }

/** Each gateway by the id of its payment provider: one line each. */
const GATEWAYS: Record<string, Known> = {
  [MIDTRANS_PROVIDER_ID]: { name: 'midtrans', open: () => openMidtrans(readMidtrans()) },
  [DESK_PROVIDER_ID]: { name: 'desk', open: (knex) => openDesk(knex) },
  [STRIPE_PROVIDER_ID]: { name: 'stripe', open: () => openStripe(requireStripe()) },
}

const PATIENCE = { silences: 5, pause_ms: 30_000 }
const opened = new Map<string, PaymentGateway>()
const breakers = new Map<GatewayName, Breaker>()

function breakerOf(name: GatewayName): Breaker {
  const known = breakers.get(name) ?? createBreaker(PATIENCE)
  breakers.set(name, known)
  return known
}

/** The gateway of a payment provider, opened once. */
export function gatewayOf(container: MedusaContainer, provider_id: string): PaymentGateway {
  const known = GATEWAYS[provider_id]
  if (!known) throw new Error(`There is no gateway for the payment provider ${provider_id}.`)
  const before = opened.get(provider_id)
  if (before) return before
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const gateway = watchGateway(known.open(knex), breakerOf(known.name), knex)
  opened.set(provider_id, gateway)
  return gateway
}

/** Medusa knows providers without one: cash at a stand is written down and asked of nobody. */
export const hasGateway = (provider_id: string): boolean => provider_id in GATEWAYS

export function providerOf(name: GatewayName): string | undefined {
  return Object.keys(GATEWAYS).find((id) => GATEWAYS[id]?.name === name)
}

/** False while a gateway is left alone because it does not answer: its ways to pay are not offered. */
export const isAnswering = (name: GatewayName): boolean => breakerOf(name).state() !== 'open'
