import type { SpokenLanguage } from '../language'
import { common } from './common'
import { failure } from './failure'
import { goods } from './goods'
import { english } from './language'
import { shop } from './shop'

export const en: SpokenLanguage = { language: english, catalogue: { common, shop, goods, failure } }
