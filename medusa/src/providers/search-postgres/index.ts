import { ModuleProvider, Modules } from '@medusajs/framework/utils'
import { LeanPostgresSearch } from './service'

export default ModuleProvider(Modules.SEARCH, { services: [LeanPostgresSearch] })
