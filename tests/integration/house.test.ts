import { afterAll, beforeAll, describe } from 'vitest'
import { accessCases } from './house/access-matrix-cases.ts'
import { areaCases } from './house/areas-cases.ts'
import { catalogueCases } from './house/catalogue-cases.ts'
import { consentCases } from './house/consent-cases.ts'
import { deliveryCases } from './house/delivery-cases.ts'
import { close, open } from './house/ground.ts'
import { organisationCases } from './house/organisation-cases.ts'
import { pageChangeCases } from './house/page-changes-cases.ts'
import { quoteCases } from './house/quote-cases.ts'

beforeAll(open)
afterAll(close)

// The catalogue first, because it counts all that is there; what takes the charges of delivery away comes last.
describe('catalogue', () => {
  catalogueCases()
})
describe('areas', () => {
  areaCases()
})
describe('quote', () => {
  quoteCases()
})
describe('delivery', () => {
  deliveryCases()
})
describe('organisations', () => {
  organisationCases()
})
describe('consent', () => {
  consentCases()
})
describe('access', () => {
  accessCases()
})
describe('page changes', () => {
  pageChangeCases()
})
