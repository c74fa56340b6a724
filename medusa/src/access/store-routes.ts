import type { Method } from '../domain/access/rules'

export type StoreRoute = {
  method: Method
  path: string
  /** Makes an order that our checkout knows nothing of: without an end to the time to pay, and before any money has come. */
  isCheckout?: true
}

/**
 * What Medusa's own Store API answers here. Our shop asks none of it; a storefront of somebody else's finds the goods and fills a cart.
 * What is not written here is refused to everybody: an order, to name one, is shown there to whoever knows its id.
 */
export const storeRoutes = [
  ...[
    'collections',
    'product-categories',
    'product-options',
    'product-tags',
    'product-types',
    'product-variants',
    'products',
    'regions',
  ].flatMap((name): StoreRoute[] => [
    { method: 'GET', path: `/store/${name}` },
    { method: 'GET', path: `/store/${name}/:id` },
  ]),
  { method: 'GET', path: '/store/currencies' },
  { method: 'GET', path: '/store/currencies/:code' },
  { method: 'GET', path: '/store/locales' },
  { method: 'GET', path: '/store/payment-providers' },
  { method: 'GET', path: '/store/shipping-options' },

  { method: 'GET', path: '/store/customers/me' },
  { method: 'POST', path: '/store/customers/me' },

  { method: 'POST', path: '/store/carts' },
  { method: 'GET', path: '/store/carts/:id' },
  { method: 'POST', path: '/store/carts/:id' },
  { method: 'POST', path: '/store/carts/:id/line-items' },
  { method: 'POST', path: '/store/carts/:id/line-items/:line' },
  { method: 'DELETE', path: '/store/carts/:id/line-items/:line' },
  { method: 'POST', path: '/store/carts/:id/promotions' },
  { method: 'DELETE', path: '/store/carts/:id/promotions' },
  { method: 'POST', path: '/store/carts/:id/shipping-methods' },
  { method: 'POST', path: '/store/payment-collections' },
  { method: 'POST', path: '/store/payment-collections/:id/payment-sessions' },
  { method: 'POST', path: '/store/carts/:id/complete', isCheckout: true },
] as const satisfies readonly StoreRoute[]
