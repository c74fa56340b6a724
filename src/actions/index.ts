import { account } from './account'
import { cart } from './cart'
import { checkout } from './checkout'
import { desk } from './desk'
import { manage } from './manage'
import { member } from './member'
import { money } from './money'
import { order } from './order'
import { orderChange } from './order-change'
import { refund } from './refund'
import { review } from './review'
import { session } from './session'
import { transfer } from './transfer'

export const server = {
  account,
  cart,
  checkout,
  desk,
  manage,
  member,
  money,
  order,
  orderChange,
  refund,
  review,
  session,
  transfer,
}
