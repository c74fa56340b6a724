import { keepSetting, readSetting, type Basket, type BoothDatabase } from './booth-db.idb'

const emptyBasket = (): Basket => ({ id: crypto.randomUUID(), lines: [] })

/** The basket as it was left, also after the tab was closed. */
export async function readBasket(database: BoothDatabase): Promise<Basket> {
  const kept = await readSetting(database, 'basket')
  if (kept) return kept
  const made = emptyBasket()
  await keepSetting(database, 'basket', made)
  return made
}

export async function keepBasket(database: BoothDatabase, basket: Basket): Promise<void> {
  await keepSetting(database, 'basket', basket)
}
