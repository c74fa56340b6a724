import type { SpokenLanguage } from '../language'
import { account } from './account'
import { buying } from './buying'
import { common } from './common'
import { failure } from './failure'
import { finding } from './finding'
import { goods } from './goods'
import { english } from './language'
import { moneyback } from './moneyback'
import { offline } from './offline'
import { payment } from './payment'
import { product } from './product'
import { review } from './review'
import { shop } from './shop'
import { transfer } from './transfer'

export const en: SpokenLanguage = {
  language: english,
  catalogue: {
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
  },
}
