import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ProductRow } from '../domain/spreadsheet/columns/product'
import { makeHandle } from '../domain/spreadsheet/make-handle'

/** Which product has which address: those in the system, and those given in this file so far. */
export class HandleBook {
  readonly #owners = new Map<string, string>()

  /** Reads who has the addresses that a batch of rows wants. */
  async load(sql: Knex, rows: readonly ProductRow[]): Promise<void> {
    const wanted = rows.flatMap((row) => (row.handle ? [row.handle] : candidates(row.name, row.sku)))
    const taken = await sql<{ id: string; handle: string }>('product')
      .whereRaw('handle = any(?) and deleted_at is null', [wanted])
      .select('id', 'handle')
    for (const { id, handle } of taken) if (!this.#owners.has(handle)) this.#owners.set(handle, id)
  }

  explain(handle: string, owner: string): string | undefined {
    const known = this.#owners.get(handle)
    return known === undefined || known === owner
      ? undefined
      : 'Alamat ini sudah dipakai produk lain; ganti atau kosongkan selnya.'
  }

  make(name: string, sku: string): string {
    const free = candidates(name, sku).find((handle) => !this.#owners.has(handle))
    return free ?? makeHandle(`${sku} ${name}`)
  }

  claim(handle: string, owner: string): void {
    this.#owners.set(handle, owner)
  }
}

function candidates(name: string, sku: string): string[] {
  const base = makeHandle(name) || makeHandle(sku)
  return [base, makeHandle(`${base.slice(0, 70)} ${sku}`)]
}
