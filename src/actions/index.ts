import { cart } from './cart'
import { member } from './member'
import { session } from './session'

export const server = { cart, member, session }
