import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { recordSale } from '../workflows/booth/record-sale'

const atOnce = 200

/**
 * Finishes stand sales that were stored but not fully recorded when a process died. In no order: sales that cannot be
 * recorded must not stand before the others for ever.
 */
export default async function finishBoothSales(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select id from booth_sale
      where state = 'received' and received_at < now() - interval '10 seconds' order by random() limit ?`,
    [atOnce],
  )
  for (const { id } of rows)
    await recordSale(container, id).catch((error: unknown) =>
      logger.error(`booth sale ${id} still cannot be recorded`, error instanceof Error ? error : undefined),
    )
}

export const config = { name: 'finish-booth-sales', schedule: '*/30 * * * * *' }
