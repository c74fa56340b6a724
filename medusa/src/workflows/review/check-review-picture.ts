import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { ok, refuse, type Result } from '../../domain/failure'

/** A picture that was kept, and never a portrait: what a member takes back must not come again under a review. */
export async function checkReviewPicture(knex: Knex, image_id: string | null): Promise<Result<null>> {
  if (image_id === null) return ok(null)
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select 1 from stored_image i where i.id = :image_id and i.deleted_at is null and i.taken_back_at is null
       and not exists (select 1 from member m where m.photo_image_id = i.id)`,
    { image_id },
  )
  if (rows.length > 0) return ok(null)
  return refuse('review_picture_unknown', 'Fotonya belum tersimpan. Pilih fotonya sekali lagi.', 'image_id')
}
