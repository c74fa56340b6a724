import { expect, it } from 'vitest'
import { refuseTestPayments } from './refuse-test-payments'

const REAL = { MIDTRANS_IS_PRODUCTION: 'true', STRIPE_API_KEY: 'sk_live_1' }

it.each([
  ['the sandbox of Midtrans by default', {}, 'MIDTRANS_IS_PRODUCTION'],
  ['the sandbox of Midtrans', { ...REAL, MIDTRANS_IS_PRODUCTION: 'false' }, 'MIDTRANS_IS_PRODUCTION'],
  ['a secret test key of Stripe', { ...REAL, STRIPE_API_KEY: 'sk_test_1' }, 'STRIPE_API_KEY'],
  ['a restricted test key of Stripe', { ...REAL, STRIPE_API_KEY: 'rk_test_1' }, 'STRIPE_API_KEY'],
])('production does not take %s for real money', (_name, env, words) => {
  expect(() => refuseTestPayments(env)).toThrow(words)
  expect(() => refuseTestPayments({ ...env, TEST_PAYMENTS: 'true' })).not.toThrow()
})

it('keys for real payments pass, with Stripe or without', () => {
  expect(() => refuseTestPayments(REAL)).not.toThrow()
  expect(() => refuseTestPayments({ MIDTRANS_IS_PRODUCTION: 'true' })).not.toThrow()
})
