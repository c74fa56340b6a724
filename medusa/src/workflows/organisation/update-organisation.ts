import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { OrganisationBody } from '../../contracts/admin-organisation'
import { ok, refuse, type Result } from '../../domain/failure'
import { announce } from '../announce'
import { refuseDuplicate } from '../refuse-duplicate'
import { checkFields } from './organisation-fields'

const COLUMNS = [
  ...[
    'kind',
    'parent_id',
    'handle',
    'name',
    'tagline',
    'story_id',
    'story_en',
    'area_code',
    'address',
    'whatsapp',
  ],
  ...['email', 'logo_image_id', 'nib', 'bank_name', 'bank_account_number', 'bank_account_name', 'status'],
]

/** Changes the fields that are given; the rules are held against the whole that comes out. */
export async function updateOrganisation(
  container: MedusaContainer,
  id: string,
  change: Partial<OrganisationBody>,
): Promise<Result<{ id: string }>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const updated = await refuseDuplicate(() =>
    knex.transaction(async (sql): Promise<Result<{ id: string }>> => {
      const current = await sql<OrganisationBody>('organisation')
        .where({ id, deleted_at: null })
        .forUpdate()
        .first<OrganisationBody | undefined>(COLUMNS)
      if (!current) return refuse('not_found', 'Organisasi ini tidak ada. Kembali ke daftar organisasi.')
      const checked = await checkFields(sql, id, { ...current, ...change })
      if (!checked.ok) return checked
      await sql('organisation')
        .where({ id })
        .update({ ...checked.value, updated_at: sql.fn.now() })
      return ok({ id })
    }),
  )
  if (updated.ok) await announce(container, 'organisation.changed', id)
  return updated
}
