import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { ok, refuse, type Result } from '../../domain/failure'

/**
 * Whether a member may show this picture as a product's. Another member's portrait, of now or of before, she may not:
 * what the other no longer agrees to would be public again under the product.
 */
export async function checkPicture(sql: Knex, image_id: string, member_id: string): Promise<Result<null>> {
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `select 1 from stored_image i where i.id = :image_id and i.deleted_at is null
       and (i.taken_back_at is null or i.created_by = :member_id)
       and not exists (select 1 from member m where m.photo_image_id = i.id and m.id <> :member_id)`,
    { image_id, member_id },
  )
  if (rows.length > 0) return ok(null)
  return refuse('image_unknown', 'Fotonya belum tersimpan. Pilih fotonya sekali lagi.', 'image_id')
}
