import { ModuleProvider, Modules } from '@medusajs/framework/utils'
import { MidtransProvider } from './provider'

export default ModuleProvider(Modules.PAYMENT, { services: [MidtransProvider] })
