import { account } from './account'
import { cart } from './cart'
import { checkout } from './checkout'
import { manage } from './manage'
import { member } from './member'
import { order } from './order'
import { orderChange } from './order-change'
import { review } from './review'
import { session } from './session'

export const server = { account, cart, checkout, manage, member, order, orderChange, review, session }
