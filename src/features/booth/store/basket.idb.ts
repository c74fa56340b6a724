import type { BasketLine } from '#domain/booth/total-sale'
import { readSetting, type Basket, type BoothDatabase } from './booth-db.idb'

const emptyBasket = (): Basket => ({ id: crypto.randomUUID(), lines: [] })

/** The basket as it was left, also after the tab was closed. */
export async function readBasket(database: BoothDatabase): Promise<Basket> {
  return (await readSetting(database, 'basket')) ?? changeBasket(database, () => [])
}

/** Changes what lies in the basket; reads and writes in one transaction, so that quick taps all count. */
export async function changeBasket(
  database: BoothDatabase,
  change: (lines: BasketLine[]) => BasketLine[],
): Promise<Basket> {
  const transaction = database.transaction('setting', 'readwrite')
  const kept = ((await transaction.store.get('basket')) as Basket | undefined) ?? emptyBasket()
  const changed: Basket = { ...kept, lines: change(kept.lines) }
  await transaction.store.put(changed, 'basket')
  await transaction.done
  return changed
}
