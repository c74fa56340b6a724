import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { sendFailure } from '../api/answer'
import { judgeAccess } from '../domain/access/judge-access'
import { matchRoute, type RouteMatch } from '../domain/access/match-route'
import { ROLES, type Access, type RouteRule } from '../domain/access/rules'
import type { Failure } from '../domain/failure'
import { readMemberAccess, type MemberAccess } from './member-access'
import { readMemberToken, type MemberToken } from './member-token'
import { routes } from './routes'

/** A request that has passed the doors. */
export type MemberRequest<Body = unknown> = MedusaRequest<Body> & { access: Access }

const UNKNOWN: Failure = {
  code: 'forbidden',
  message: 'Alamat ini tidak terbuka. Kembali ke halaman sebelumnya.',
}
const LOG_IN: Failure = { code: 'unauthenticated', message: 'Silakan masuk dengan nomor HP dan PIN Anda.' }
const BLOCKED: Failure = {
  code: 'member_blocked',
  message: 'Akun Anda ditutup. Hubungi pengurus koperasi Anda.',
}

/** The one authorisation of `/member`, `/manage` and `/booth`: what no rule allows is refused. */
export async function requireAccess(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const match = matchRoute<RouteRule>(routes, req.method, req.baseUrl + req.path)
  if (!match) return turnAway(res, UNKNOWN, 403)
  const token = readMemberToken(req)
  if (!token) return turnAway(res, LOG_IN, 401)
  const found = await readMemberAccess(
    req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    question(match, token.member_id),
  )
  if (!found || found.sessions_from !== token.sessions_from) return turnAway(res, LOG_IN, 401)
  if (found.status !== 'active') return turnAway(res, BLOCKED, 403)
  const judged = judgeAccess(match.rule, toAccess(token, found), found.resource_organisation_ids)
  if (!judged.ok) return turnAway(res, judged.failure, 403)
  ;(req as MemberRequest).access = judged.value
  next()
}

/** The header tells a refusal at the door from one that a route gives for reasons of its own. */
function turnAway(res: MedusaResponse, failure: Failure, status: 401 | 403): void {
  res.setHeader('x-lapak-access', 'refused')
  sendFailure(res, failure, status)
}

function question({ rule, params }: RouteMatch<RouteRule>, member_id: string) {
  const roles = rule.roles === 'member' ? ROLES : rule.roles
  if (!rule.organisationOf) return { member_id, roles }
  const { kind, param } = rule.organisationOf
  return { member_id, roles, resource: { kind, id: params[param] ?? '' } }
}

const toAccess = (token: MemberToken, found: MemberAccess): Access => ({
  member_id: token.member_id,
  roles: found.roles,
  organisation_ids: found.organisation_ids,
})
