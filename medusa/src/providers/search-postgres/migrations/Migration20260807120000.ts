/** Medusa's own migration of this provider, by its own name, so that no database runs it twice. */
export { Migration20260807120000 } from '@medusajs/search-postgres/dist/migrations/Migration20260807120000'
