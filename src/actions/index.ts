import { cart } from './cart'
import { manage } from './manage'
import { member } from './member'
import { session } from './session'

export const server = { cart, manage, member, session }
