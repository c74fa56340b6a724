import { afterAll, beforeAll, describe } from 'vitest'
import { axeCases } from './shop-for-all/axe-cases'
import { close, open } from './shop-for-all/ground'
import { keyboardCases } from './shop-for-all/keyboard-cases'
import { weightCases } from './shop-for-all/weight-cases'

beforeAll(open)
afterAll(close)

describe('axe', () => {
  axeCases()
})
describe('the keyboard', () => {
  keyboardCases()
})
describe('weight', () => {
  weightCases()
})
