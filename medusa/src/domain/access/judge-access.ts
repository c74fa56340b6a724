import { refuse, type Result } from '../failure'
import type { Access, RouteRule } from './rules'

/**
 * May this member use the route for this resource? `resourceOrganisations` are the organisations the resource belongs to:
 * undefined when the route names none, empty when the resource is unknown, which is answered like a foreign one.
 */
export function judgeAccess(
  rule: RouteRule,
  access: Access,
  resourceOrganisations: readonly string[] | undefined,
): Result<Access> {
  if (rule.roles !== 'member' && access.organisation_ids.length === 0)
    return refuse('forbidden', 'Bagian ini untuk tugas lain. Tanyakan kepada pengurus koperasi Anda.')
  if (rule.organisationOf && !covers(access.organisation_ids, resourceOrganisations ?? []))
    return refuse('forbidden', 'Ini bukan milik organisasi yang Anda urus. Kembali ke daftar Anda.')
  return { ok: true, value: access }
}

const covers = (covered: readonly string[], wanted: readonly string[]) =>
  wanted.some((organisation) => covered.includes(organisation))
