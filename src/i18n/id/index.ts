import { booth } from './booth'
import { common } from './common'
import { manage } from './manage'
import { member } from './member'
import { shop } from './shop'

export const id = { common, shop, member, manage, booth } as const
