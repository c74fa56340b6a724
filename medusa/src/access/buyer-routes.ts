import type { Method } from '../domain/access/rules'

export type BuyerRoute = { method: Method; path: string }

/** The routes of a buyer's account: what is not written here is refused to everybody, and each shows only what is hers. */
export const buyerRoutes = [
  { method: 'GET', path: '/account' },
  { method: 'DELETE', path: '/account' },
  { method: 'POST', path: '/account/logout' },
  { method: 'GET', path: '/account/orders' },
  { method: 'POST', path: '/account/addresses' },
  { method: 'DELETE', path: '/account/addresses/:id' },
] as const satisfies readonly BuyerRoute[]
