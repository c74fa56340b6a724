import type { BoothCatalogue, BoothProduct } from '#contracts/booth'
import { readSetting, type BoothDatabase, type Post } from './booth-db.idb'

/** Replaces the kept catalogue by a newer one; the old one stays if anything goes wrong. */
export async function keepCatalogue(
  database: BoothDatabase,
  catalogue: BoothCatalogue,
  member: Post['member'],
): Promise<Post> {
  const post: Post = { member, booth: catalogue.booth, catalogue_read_at: catalogue.read_at }
  const transaction = database.transaction(['product', 'setting'], 'readwrite')
  await transaction.objectStore('product').clear()
  for (const product of catalogue.products) await transaction.objectStore('product').put(product)
  await transaction.objectStore('setting').put(post, 'post')
  await transaction.done
  return post
}

export async function readCatalogue(
  database: BoothDatabase,
): Promise<{ post: Post; products: BoothProduct[] } | undefined> {
  const post = await readSetting(database, 'post')
  return post && { post, products: await database.getAll('product') }
}
