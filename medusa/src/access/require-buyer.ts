import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { sendFailure } from '../api/answer'
import { matchRoute } from '../domain/access/match-route'
import type { Failure } from '../domain/failure'
import { readBuyer, type Buyer } from '../queries/account/read-buyer'
import { bearsBuyerToken, readBuyerToken } from './buyer-token'
import { buyerRoutes, type BuyerRoute } from './buyer-routes'

/** A request of a buyer whose session is open. */
export type BuyerRequest<Body = unknown> = MedusaRequest<Body> & { buyer: Buyer }

const UNKNOWN: Failure = {
  code: 'forbidden',
  message: 'Alamat ini tidak terbuka. Kembali ke halaman sebelumnya.',
}
const LOG_IN: Failure = { code: 'unauthenticated', message: 'Silakan masuk lagi dengan nomor WhatsApp Anda.' }

/** The one authorisation of `/account`: what no row allows is refused, and whose session has ended logs in again. */
export async function requireBuyer(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  if (!matchRoute<BuyerRoute>(buyerRoutes, req.method, req.baseUrl + req.path))
    return turnAway(res, UNKNOWN, 403)
  const buyer = await openBuyer(req)
  if (!buyer) return turnAway(res, LOG_IN, 401)
  ;(req as BuyerRequest).buyer = buyer
  next()
}

/** Medusa's own routes for customers would take a token until its last day; ours ends with its session there too. */
export async function refuseEndedBuyer(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  if (bearsBuyerToken(req) && !(await openBuyer(req))) return turnAway(res, LOG_IN, 401)
  next()
}

async function openBuyer(req: MedusaRequest): Promise<Buyer | undefined> {
  const token = readBuyerToken(req)
  return token && readBuyer(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), token)
}

function turnAway(res: MedusaResponse, failure: Failure, status: 401 | 403): void {
  res.setHeader('x-lapak-access', 'refused')
  sendFailure(res, failure, status)
}
