import type { PaymentGateway } from '../../domain/payment/gateway-answer'
import { GatewayProvider } from '../payment/gateway-provider'

/** Whoever asks from elsewhere, the Admin or the Store API, is told to wait, or to do it by hand. */
const CLOSED: PaymentGateway = {
  charge: async () => ({
    kind: 'charged',
    gateway_ref: null,
    instruction: null,
    redirect_url: null,
    expires_at: null,
  }),
  readStatus: async () => ({ kind: 'absent' }),
  cancel: async () => ({ kind: 'done', transaction: null }),
  expire: async () => ({ kind: 'done', transaction: null }),
  refund: async () => ({ kind: 'refused', code: 418, messages: ['People give this money back, by hand.'] }),
}

/** Cash and transfers. It books what somebody of the organisation has confirmed, and nothing by itself. */
export class DeskProvider extends GatewayProvider {
  static override identifier = 'desk'

  constructor(cradle: Record<string, unknown>) {
    super(cradle, { gateway: CLOSED, speaker: 'Desk', method: 'transfer' })
  }
}
