import { afterAll, beforeAll } from 'vitest'
import { feeCases } from './checkout/fee-cases.ts'
import { againCases } from './payment/again-cases.ts'
import { byHandCases } from './payment/by-hand-cases.ts'
import { deskRefundCases } from './payment/desk-refund-cases.ts'
import { goingBackCases } from './payment/going-back-cases.ts'
import { close, open, stack } from './payment/ground.ts'
import { noChangeCases } from './payment/no-change-cases.ts'
import { payingCases } from './payment/paying-cases.ts'

beforeAll(open)
afterAll(close)

payingCases()
noChangeCases()
againCases()
goingBackCases()
deskRefundCases()
byHandCases()
feeCases(() => stack)
