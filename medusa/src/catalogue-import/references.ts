import type { Knex } from '@medusajs/framework/mikro-orm/knex'

export type KnownOrganisation = {
  id: string
  handle: string
  name: string
  kind: 'network' | 'cooperative' | 'group'
  parent_id: string | null
  stock_location_id: string | null
}

/** What rows may refer to: what the system holds, plus what came in from the files before. */
export type References = {
  organisations: Map<string, KnownOrganisation>
  organisationsById: Map<string, KnownOrganisation>
  members: Map<string, string>
  /** Organisations that take a fee of their own. */
  withFee: Set<string>
  categories: Map<string, string>
  /** Keys whose own row was refused: whoever refers to them is told to mend that row first. */
  refusedOrganisations: Set<string>
  refusedMembers: Set<string>
}

export async function loadReferences(sql: Knex): Promise<References> {
  const organisations = await sql<KnownOrganisation>('organisation')
    .where({ deleted_at: null })
    .select('id', 'handle', 'name', 'kind', 'parent_id', 'stock_location_id')
  const members = await sql<{ id: string; code: string }>('member')
    .where({ deleted_at: null })
    .whereNotNull('code')
    .select('id', 'code')
  const withFee = await sql<{ organisation_id: string }>('fee_policy')
    .where({ deleted_at: null })
    .distinct('organisation_id')
  const categories = await sql<{ id: string; handle: string; name: string }>('product_category')
    .where({ deleted_at: null })
    .select('id', 'handle', 'name')
  return {
    organisations: new Map(organisations.map((each) => [each.handle, each])),
    organisationsById: new Map(organisations.map((each) => [each.id, each])),
    withFee: new Set(withFee.map(({ organisation_id }) => organisation_id)),
    members: new Map(members.map(({ code, id }) => [code, id])),
    categories: new Map(
      categories.flatMap(({ id, handle, name }) => [
        [categoryKey(handle), id],
        [categoryKey(name), id],
      ]),
    ),
    refusedOrganisations: new Set(),
    refusedMembers: new Set(),
  }
}

export function putOrganisation(references: References, organisation: KnownOrganisation): void {
  references.organisations.set(organisation.handle, organisation)
  references.organisationsById.set(organisation.id, organisation)
}

/** From the organisation above up to the top. */
export function* ancestors(references: References, start: KnownOrganisation): Generator<KnownOrganisation> {
  const seen = new Set([start.id])
  let above = start.parent_id
  while (above !== null && !seen.has(above)) {
    seen.add(above)
    const organisation = references.organisationsById.get(above)
    if (!organisation) return
    yield organisation
    above = organisation.parent_id
  }
}

/** `Sambal & bumbu`, `Sambal dan Bumbu` and `sambal-bumbu` are one category. */
export function categoryKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/&|\bdan\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function explainOrganisation(references: References, handle: string): string | undefined {
  if (references.organisations.has(handle)) return undefined
  return references.refusedOrganisations.has(handle)
    ? `Baris organisasi "${handle}" di organisations.csv masih salah; perbaiki baris itu dulu.`
    : `Organisasi "${handle}" belum ada; tambahkan di organisations.csv atau perbaiki ejaannya.`
}

export function explainMember(references: References, code: string): string | undefined {
  if (references.members.has(code)) return undefined
  return references.refusedMembers.has(code)
    ? `Baris anggota "${code}" di members.csv masih salah; perbaiki baris itu dulu.`
    : `Anggota "${code}" belum ada; tambahkan di members.csv atau perbaiki kodenya.`
}
