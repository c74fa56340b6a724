import type { UpdatePaymentInput, UpdatePaymentOutput } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { requireStripe } from '../../config/stripe'
import { GatewayProvider } from '../payment/gateway-provider'
import { openStripe } from './gateway'

/** Stripe's hosted checkout. */
export class StripeProvider extends GatewayProvider {
  static override identifier = 'stripe'

  constructor(cradle: Record<string, unknown>) {
    super(cradle, { gateway: openStripe(requireStripe()), speaker: 'Stripe', method: 'stripe' })
  }

  /** A page is for one amount: the old one is closed, and its session stays without one until it is made anew. */
  override async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    await this.cancelPayment(input)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'The amount of a Stripe page cannot change: start anew.',
    )
  }
}
