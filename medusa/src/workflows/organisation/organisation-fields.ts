import { readPhone } from '../../domain/phone/read-phone'
import { checkBankAccount } from '../../domain/organisation/check-bank-account'
import type { OrganisationBody } from '../../contracts/admin-organisation'
import { checkNesting, type OrganisationKind } from '../../domain/organisation/check-nesting'
import { ok, refuse, type Result } from '../../domain/failure'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** The fields as they may be stored, with the number in E.164 and the place in the tree allowed. */
export async function checkFields(
  sql: Knex,
  id: string | null,
  fields: OrganisationBody,
): Promise<Result<OrganisationBody>> {
  const bank = checkBankAccount(fields)
  if (!bank.ok) return bank
  const parent = fields.parent_id === null ? null : await readParent(sql, fields.parent_id)
  if (parent === undefined)
    return refuse('parent_unknown', 'Organisasi induk ini tidak ada. Pilih yang lain.', 'parent_id')
  const nesting = checkNesting(id, { kind: fields.kind, parent })
  if (!nesting.ok) return nesting
  if (fields.whatsapp === null) return ok(fields)
  const whatsapp = readPhone(fields.whatsapp, 'whatsapp')
  return whatsapp.ok ? ok({ ...fields, whatsapp: whatsapp.value }) : whatsapp
}

type Parent = { id: string; kind: OrganisationKind; above: string[] }

async function readParent(sql: Knex, id: string): Promise<Parent | undefined> {
  const { rows } = await sql.raw<{ rows: Parent[] }>(
    `select o.id, o.kind, array(
       with recursive above as (
         select parent_id from organisation where id = o.id
         union
         select p.parent_id from organisation p join above a on p.id = a.parent_id
       ) select parent_id from above where parent_id is not null
     ) as above
     from organisation o where o.id = ? and o.deleted_at is null`,
    [id],
  )
  return rows[0]
}
