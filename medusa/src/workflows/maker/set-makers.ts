import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import { ok, refuse, type Result } from '../../domain/failure'
import { checkShares, sameShares, type MakerShare } from '../../domain/maker/check-shares'
import { checkStart } from '../../domain/maker/check-start'
import { makersInForce } from '../../queries/member/makers-in-force'
import { findStrangers } from '../../queries/organisation/strangers'
import { announce } from '../announce'
import { refuseDuplicate } from '../refuse-duplicate'

export type SetMakersInput = {
  product_id: string
  makers: MakerShare[]
  /** Null: from now on. */
  effective_from: Date | null
  created_by: string
}

export type SetMakersOutcome = { maker_set_id: string | null; changed: boolean }

/** Who makes a product from an instant on. Older sets stay as they are, so what was sold before keeps its makers. */
export async function setMakers(
  container: MedusaContainer,
  input: SetMakersInput,
): Promise<Result<SetMakersOutcome>> {
  const shares = checkShares(input.makers)
  if (!shares.ok) return shares
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const set = await refuseDuplicate(() => knex.transaction((sql) => insertSet(sql, input)))
  if (set.ok && set.value.changed) await announce(container, 'product.makers_changed', input.product_id)
  return set
}

async function insertSet(sql: Knex, input: SetMakersInput): Promise<Result<SetMakersOutcome>> {
  const { product_id, makers } = input
  const detail = await sql<{ organisation_id: string }>('product_detail')
    .where({ product_id, deleted_at: null })
    .forUpdate()
    .first('organisation_id')
  if (!detail)
    return refuse('not_found', 'Produk ini belum punya organisasi penjual. Lengkapi dulu data produknya.')
  const member_ids = makers.map((maker) => maker.member_id)
  const [stranger] = await findStrangers(sql, detail.organisation_id, member_ids)
  if (stranger)
    return refuse(
      'maker_outside',
      'Ada perajin yang bukan anggota organisasi penjual. Pilih anggotanya sendiri.',
      'makers',
    )
  const later = await sql('maker_set').where({ product_id }).first('id')
  const start = checkStart(input.effective_from, new Date(), later === undefined)
  if (!start.ok) return start
  if (start.value === null && sameShares(await readCurrent(sql, product_id), makers))
    return ok({ maker_set_id: null, changed: false })
  return ok({ maker_set_id: await insertRows(sql, input, start.value), changed: true })
}

async function readCurrent(sql: Knex, product_id: string): Promise<MakerShare[]> {
  const { rows } = await sql.raw<{ rows: MakerShare[] }>(
    `select member_id, share_bps from ${makersInForce(':product_id')} current order by position`,
    { product_id },
  )
  return rows
}

async function insertRows(sql: Knex, input: SetMakersInput, start: Date | null): Promise<string> {
  const { product_id, created_by } = input
  const id = generateEntityId(undefined, 'mkset')
  await sql('maker_set').insert({ id, product_id, created_by, effective_from: start ?? sql.fn.now() })
  await sql('maker_share').insert(
    input.makers.map(({ member_id, share_bps }, position) => ({
      id: generateEntityId(undefined, 'mksh'),
      maker_set_id: id,
      member_id,
      share_bps,
      position,
    })),
  )
  return id
}
