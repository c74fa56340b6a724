import { defineConfig } from '@medusajs/framework/utils'
import { readBackendUrl } from './src/config/addresses'
import { authModule } from './src/config/auth'
import { readDatabaseUrl } from './src/config/database'
import { engineModules } from './src/config/engines'
import { readText } from './src/config/environment'
import { readExchangeRates } from './src/config/exchange-rates'
import { fileProvider } from './src/config/files'
import { notificationModule } from './src/config/notification'
import { checkPaymentSettings } from './src/config/payment'
import { readFeeRules } from './src/config/payment-fees'
import { searchModule } from './src/config/search'
import { readSecrets } from './src/config/secrets'
import { isStripeConfigured } from './src/config/stripe'

const secrets = readSecrets()
checkPaymentSettings()
const backendUrl = readBackendUrl()
// Tables that cannot be read are to be heard of now, and not when an order is looked at or paid.
readExchangeRates()
readFeeRules()

module.exports = defineConfig({
  admin: {
    disable: readText('MEDUSA_ADMIN_DISABLED') === 'true',
    backendUrl: '/',
  },
  projectConfig: {
    databaseUrl: readDatabaseUrl(),
    redisUrl: readText('REDIS_URL'),
    cookieOptions: { secure: backendUrl.startsWith('https:'), sameSite: 'lax', httpOnly: true },
    http: {
      // Browsers talk to the storefront only; the Admin is served by the backend itself.
      storeCors: '',
      adminCors: backendUrl,
      authCors: backendUrl,
      jwtSecret: secrets.jwt,
      cookieSecret: secrets.cookie,
      jwtExpiresIn: '8h',
      authMethodsPerActor: { user: ['emailpass'], customer: ['phone-code'], member: ['phone-pin'] },
    },
  },
  modules: [
    ...engineModules(),
    searchModule(),
    { resolve: '@medusajs/medusa/file', options: { providers: [fileProvider()] } },
    authModule(),
    notificationModule(),
    // Own modules and providers: one line each, in the order of the house.
    { resolve: './src/modules/image' },
    { resolve: './src/modules/cooperative' },
    { resolve: './src/modules/checkout' },
    { resolve: './src/modules/ledger' },
    { resolve: './src/modules/booth' },
    { resolve: './src/modules/delivery' },
    { resolve: './src/modules/review' },
    { resolve: './src/modules/vocabulary' },
    { resolve: './src/modules/account' },
    { resolve: './src/modules/message' },
    { resolve: './src/modules/desk' },
    {
      resolve: '@medusajs/medusa/payment',
      options: {
        providers: [
          { resolve: './src/providers/payment-midtrans', id: 'midtrans' },
          { resolve: './src/providers/payment-desk', id: 'desk' },
          ...(isStripeConfigured() ? [{ resolve: './src/providers/payment-stripe', id: 'stripe' }] : []),
        ],
      },
    },
  ],
})
