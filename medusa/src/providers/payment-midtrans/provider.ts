import { readMidtrans } from '../../config/midtrans'
import { GatewayProvider } from '../payment/gateway-provider'
import { openGateway } from './gateway'

/** Midtrans; through the Store API by its own page. */
export class MidtransProvider extends GatewayProvider {
  static override identifier = 'midtrans'

  constructor(cradle: Record<string, unknown>) {
    super(cradle, { gateway: openGateway(readMidtrans()), speaker: 'Midtrans', method: 'snap' })
  }
}
