import { readMidtrans } from '../../config/midtrans'
import { type Gateway, openGateway } from '../../providers/payment-midtrans/gateway'

let opened: Gateway | undefined

/** The gateway that the configuration names, opened once. */
export function theGateway(): Gateway {
  opened ??= openGateway(readMidtrans())
  return opened
}
