import { afterAll, beforeAll, describe } from 'vitest'
import { close, open } from './doors/ground'
import { memberProductCases } from './doors/member-product-cases'
import { packingCases } from './doors/packing-cases'
import { treasurerCases } from './doors/treasurer-cases'

beforeAll(open)
afterAll(close)

// The treasurer first, because she counts all that was sold.
describe('the treasurer', () => {
  treasurerCases()
})
describe('packing', () => {
  packingCases()
})
describe('goods of a member', () => {
  memberProductCases()
})
