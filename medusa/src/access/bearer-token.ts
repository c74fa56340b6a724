import type { MedusaRequest } from '@medusajs/framework/http'
import { getAuthContextFromJwtToken } from '@medusajs/framework/http'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateJwtToken } from '@medusajs/framework/utils'

type Claims = {
  actor_id: string
  actor_type: string
  auth_identity_id: string
  app_metadata: Record<string, unknown>
}

const readHttp = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http

/** A token in Medusa's own form, so that its routes know the bearer too. Lasts as long as is configured, if not told. */
export function signBearer(container: MedusaContainer, claims: Claims, expiresIn?: string): string {
  const http = readHttp(container)
  if (!http.jwtSecret) throw new Error('JWT_SECRET is not set.')
  return generateJwtToken(claims, {
    secret: http.jwtSecret,
    expiresIn: expiresIn ?? http.jwtExpiresIn,
    jwtOptions: http.jwtOptions,
  })
}

/** What a valid token of that kind of actor says. */
export function readBearer(req: MedusaRequest, actor: string) {
  const http = readHttp(req.scope)
  if (!http.jwtSecret) return undefined
  const { authorization } = req.headers
  const verify = http.jwtVerifyOptions ?? http.jwtOptions
  const context = getAuthContextFromJwtToken(
    authorization,
    http.jwtSecret,
    ['bearer'],
    [actor],
    http.jwtPublicKey,
    verify,
  )
  return context ?? undefined
}
