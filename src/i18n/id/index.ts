import { booth } from './booth'
import { common } from './common'
import { failure } from './failure'
import { goods } from './goods'
import { manage } from './manage'
import { member } from './member'
import { shop } from './shop'

export const id = { common, shop, goods, failure, member, manage, booth } as const
