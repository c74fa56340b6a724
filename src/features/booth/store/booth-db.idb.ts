import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { BoothProduct, BoothSaleBody, BoothSummary, OpenShiftBody } from '#contracts/booth'
import type { BasketLine } from '#domain/booth/total-sale'

/** A sale as the device keeps it: what is sent, and what has become of it. */
export type KeptSale = BoothSaleBody & {
  receipt_number: string
  change_rupiah: number
  state: 'unsent' | 'sent' | 'refused'
  order_number?: number
  stock_taken_at?: string
  message?: string
}

export type KeptShift = OpenShiftBody & { state: 'unsent' | 'sent' }

/** The basket being filled. Its id becomes the sale's, so that paying twice cannot sell twice. */
export type Basket = { id: string; lines: BasketLine[] }

export type ChangeLines = (change: (lines: BasketLine[]) => BasketLine[]) => void

export type Post = { member: { id: string; name: string }; booth: BoothSummary; catalogue_read_at: string }

interface Settings {
  device_id: string
  post: Post
  shift_id: string
  basket: Basket
  receipt_sequence: number
}

interface BoothSchema extends DBSchema {
  setting: { key: keyof Settings; value: Settings[keyof Settings] }
  product: { key: string; value: BoothProduct }
  shift: { key: string; value: KeptShift; indexes: { state: KeptShift['state'] } }
  sale: { key: string; value: KeptSale; indexes: { state: KeptSale['state']; sold_at: string } }
}

export type BoothDatabase = IDBPDatabase<BoothSchema>

export function openBoothDatabase(name = 'lapak-stan'): Promise<BoothDatabase> {
  return openDB<BoothSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('setting')
      database.createObjectStore('product', { keyPath: 'variant_id' })
      database.createObjectStore('shift', { keyPath: 'id' }).createIndex('state', 'state')
      const sales = database.createObjectStore('sale', { keyPath: 'id' })
      sales.createIndex('state', 'state')
      sales.createIndex('sold_at', 'sold_at')
    },
  })
}

export async function readSetting<K extends keyof Settings>(
  database: BoothDatabase,
  key: K,
): Promise<Settings[K] | undefined> {
  return (await database.get('setting', key)) as Settings[K] | undefined
}

export async function keepSetting<K extends keyof Settings>(
  database: BoothDatabase,
  key: K,
  value: Settings[K],
): Promise<void> {
  await database.put('setting', value, key)
}

/** The device's own name in every sale; made once. */
export async function readDeviceId(database: BoothDatabase): Promise<string> {
  const known = await readSetting(database, 'device_id')
  if (known) return known
  const made = crypto.randomUUID()
  await keepSetting(database, 'device_id', made)
  return made
}
