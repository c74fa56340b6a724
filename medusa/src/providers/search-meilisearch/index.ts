import { ModuleProvider, Modules } from '@medusajs/framework/utils'
import { SearchMeilisearchService } from './service'

export default ModuleProvider(Modules.SEARCH, { services: [SearchMeilisearchService] })
