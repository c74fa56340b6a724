import { ModuleProvider, Modules } from '@medusajs/framework/utils'
import { MidtransProvider } from './provider'

/** As Medusa names it: `pp_`, the provider's identifier, and the id in medusa-config. */
export const MIDTRANS_PROVIDER_ID = 'pp_midtrans_midtrans'

export default ModuleProvider(Modules.PAYMENT, { services: [MidtransProvider] })
