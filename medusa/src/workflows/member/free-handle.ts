import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { makeHandle } from '../../domain/spreadsheet/make-handle'

/** The pseudonym as a part of an address that nobody has yet: it is public, so the name is no source for it. */
export async function freeHandle(container: MedusaContainer, pseudonym: string): Promise<string> {
  const wanted = makeHandle(pseudonym) || 'perajin'
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const taken = new Set(
    await sql('member')
      .whereRaw('handle = ? or handle like ?', [wanted, `${wanted}-%`])
      .pluck('handle'),
  )
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`
}
