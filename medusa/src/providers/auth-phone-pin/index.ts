import { ModuleProvider, Modules } from '@medusajs/framework/utils'
import { PhonePinAuthProvider } from './service'

export default ModuleProvider(Modules.AUTH, { services: [PhonePinAuthProvider] })
