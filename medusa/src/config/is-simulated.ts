import type { GatewayName } from '../domain/payment/methods'
import { readMidtrans } from './midtrans'
import { readStripe } from './stripe'

/** No money moves by it: a simulator stands in its place. People who take money are real in the demo, too. */
export function isSimulated(gateway: GatewayName): boolean {
  switch (gateway) {
    case 'midtrans':
      return readMidtrans().isSimulator
    case 'stripe':
      return readStripe()?.isSimulator ?? false
    case 'desk':
      return false
  }
}
