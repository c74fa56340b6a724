import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { isPublished, publicProducts, variantAndPrice } from '../../queries/catalogue/card-sql'

const LOOK_MS = 500
/** Where nobody watches, a line so often. */
const QUIET_MS = 5_000

type Counted = { done: number; total: number }

/** Says how far the index has come while it is built, as the Search Module notes it after each batch. */
export async function showProgress<T>(knex: Knex, work: Promise<T>): Promise<T> {
  const started = new Date()
  const total = await countProducts(knex)
  let said = -Infinity
  const look = async (isLast = false) => {
    const counted = { done: await countDone(knex, started), total }
    const elapsed = Date.now() - started.getTime()
    if (!process.stderr.isTTY && !isLast && elapsed - said < QUIET_MS) return
    said = elapsed
    const line = wordProgress(counted, elapsed)
    process.stderr.write(process.stderr.isTTY ? `\r${line}\u001b[K` : `${line}\n`)
  }
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS)
  try {
    const made = await work
    await look(true)
    return made
  } finally {
    clearInterval(timer)
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  }
}

export function wordProgress({ done, total }: Counted, elapsedMs: number): string {
  const count = `${done} of ${Math.max(total, done)} products`
  if (done === 0 || done >= total) return count
  const seconds = Math.ceil(((elapsedMs / done) * (total - done)) / 1000)
  return `${count}, about ${seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`} left`
}

async function countDone(knex: Knex, since: Date): Promise<number> {
  const { rows } = await knex.raw<{ rows: { done: number }[] }>(
    'select coalesce(max(documents_synced), 0) as done from search_index_sync where created_at >= ?',
    [since],
  )
  return rows[0]?.done ?? 0
}

async function countProducts(knex: Knex): Promise<number> {
  const { rows } = await knex.raw<{ rows: { total: number }[] }>(
    `select count(*)::int as total from ${publicProducts} ${variantAndPrice} where ${isPublished}`,
  )
  return rows[0]?.total ?? 0
}
