import { account } from './account'
import { booth } from './booth'
import { buying } from './buying'
import { common } from './common'
import { desk } from './desk'
import { failure } from './failure'
import { finding } from './finding'
import { goods } from './goods'
import { manage } from './manage'
import { member } from './member'
import { moneyback } from './moneyback'
import { offline } from './offline'
import { payment } from './payment'
import { product } from './product'
import { refund } from './refund'
import { review } from './review'
import { shop } from './shop'
import { transfer } from './transfer'

export const id = {
  common,
  shop,
  finding,
  buying,
  account,
  payment,
  transfer,
  moneyback,
  product,
  review,
  goods,
  failure,
  offline,
  member,
  manage,
  desk,
  refund,
  booth,
} as const
