import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { BoothSaleBody, BoothSaleResult } from '../../contracts/booth'
import { checkSale } from '../../domain/booth/check-sale'
import type { Failure } from '../../domain/failure'
import { recordSale } from './record-sale'
import { storeSale } from './store-sale'

type Sender = { member_id: string; organisation_ids: readonly string[] }

const refused = (id: string, failure: Failure): BoothSaleResult => ({
  id,
  status: 'refused',
  code: failure.code,
  message: failure.message,
})

const tryAgain = (id: string, code: string, message: string): BoothSaleResult => ({
  id,
  status: 'try_again',
  code,
  message,
})

/** Takes the sales of a device one by one: what goes wrong with one never holds back the others. */
export async function receiveSales(
  container: MedusaContainer,
  sales: readonly BoothSaleBody[],
  sender: Sender,
): Promise<BoothSaleResult[]> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const results: BoothSaleResult[] = []
  for (const sale of sales) {
    try {
      results.push(await receiveSale(container, sale, sender))
    } catch (error) {
      logger.error(
        `booth sale ${sale.id} could not be recorded yet`,
        error instanceof Error ? error : undefined,
      )
      results.push(tryAgain(sale.id, 'not_recorded_yet', 'Belum tercatat di server. Akan dikirim lagi.'))
    }
  }
  return results
}

async function receiveSale(
  container: MedusaContainer,
  sale: BoothSaleBody,
  sender: Sender,
): Promise<BoothSaleResult> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const checked = checkSale(sale, new Date())
  if (!checked.ok) return refused(sale.id, checked.failure)
  const booth = await knex<{ organisation_id: string }>('booth')
    .where({ id: sale.booth_id })
    .first('organisation_id')
  if (!booth || !sender.organisation_ids.includes(booth.organisation_id))
    return refused(sale.id, {
      code: 'booth_not_yours',
      message: 'Anda tidak bertugas di stan ini. Masuk dengan akun penjaga stan yang benar.',
    })
  const shift = await knex<{ booth_id: string }>('shift').where({ id: sale.shift_id }).first('booth_id')
  if (shift?.booth_id !== sale.booth_id)
    return tryAgain(sale.id, 'shift_unknown', 'Giliran jaga belum terkirim. Akan dikirim lagi.')
  const stored = await storeSale(knex, sale, checked.value.change_rupiah, sender.member_id)
  if (!stored.ok) return refused(sale.id, stored.failure)
  const done = await recordSale(container, sale.id)
  return { id: sale.id, status: stored.value.fresh ? 'recorded' : 'replayed', ...done }
}
