import { Module } from '@medusajs/framework/utils'
import { BoothModuleService } from './service'

export const BOOTH_MODULE = 'booth'

export default Module(BOOTH_MODULE, { service: BoothModuleService })
