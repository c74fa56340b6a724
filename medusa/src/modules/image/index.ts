import { Module } from '@medusajs/framework/utils'
import { ImageModuleService } from './service'

export const IMAGE_MODULE = 'image'

export default Module(IMAGE_MODULE, { service: ImageModuleService })
