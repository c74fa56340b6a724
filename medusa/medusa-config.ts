import { defineConfig } from '@medusajs/framework/utils'

module.exports = defineConfig({
  admin: { disable: process.env.MEDUSA_ADMIN_DISABLED === 'true' },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: '', adminCors: '', authCors: '',
      jwtSecret: process.env.JWT_SECRET, cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  modules: [
    { resolve: '@medusajs/medusa/locking', options: { providers: [{ resolve: '@medusajs/medusa/locking-postgres', id: 'locking-postgres', is_default: true }] } },
    { resolve: '@medusajs/medusa/search', options: { providers: [{ resolve: '@medusajs/medusa/search-postgres', id: 'search-postgres', options: { language: 'indonesian' } }] } },
  ],
})
