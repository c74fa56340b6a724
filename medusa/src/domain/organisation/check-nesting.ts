import { ok, refuse, type Result } from '../failure'

export const ORGANISATION_KINDS = ['network', 'cooperative', 'group'] as const

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

type Place = {
  kind: OrganisationKind
  parent: { id: string; kind: OrganisationKind; above: readonly string[] } | null
}

/** Networks hold networks, cooperatives and groups; a cooperative holds groups; a group holds nobody. */
export function checkNesting(id: string | null, { kind, parent }: Place): Result<null> {
  if (!parent) return ok(null)
  if (id !== null && (parent.id === id || parent.above.includes(id)))
    return refuse('nesting_circle', 'Organisasi ini tidak bisa berada di bawah dirinya sendiri.', 'parent_id')
  const [own, upper] = [kind, parent.kind].map((name) => ORGANISATION_KINDS.indexOf(name)) as [number, number]
  if (upper < own || (kind === 'network' && parent.kind === 'network')) return ok(null)
  return refuse(
    'nesting_kind',
    'Jaringan menaungi koperasi dan kelompok, koperasi menaungi kelompok. Pilih induk lain.',
    'parent_id',
  )
}
