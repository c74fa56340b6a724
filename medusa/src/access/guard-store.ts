import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { sendFailure } from '../api/answer'
import { readText } from '../config/environment'
import { matchRoute } from '../domain/access/match-route'
import type { Failure } from '../domain/failure'
import { type StoreRoute, storeRoutes } from './store-routes'

const CLOSED: Failure = { code: 'forbidden', message: 'Alamat ini tidak terbuka.' }

/**
 * The one authorisation of `/store`: what no row allows is refused. Orders are made by our checkout; by carts of Medusa's only where the
 * operator wants them (`STORE_API_CHECKOUT`).
 */
export function guardStore(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  // A browser of another storefront asks first whether it may ask.
  if (req.method === 'OPTIONS') return next()
  const rule = matchRoute<StoreRoute>(storeRoutes, req.method, req.baseUrl + req.path)?.rule
  if (rule && (!rule.isCheckout || readText('STORE_API_CHECKOUT') === 'true')) return next()
  res.setHeader('x-lapak-access', 'refused')
  sendFailure(res, CLOSED)
}
