import { ModuleProvider, Modules } from '@medusajs/framework/utils'
import { PhoneCodeAuthProvider } from './service'

export default ModuleProvider(Modules.AUTH, { services: [PhoneCodeAuthProvider] })
