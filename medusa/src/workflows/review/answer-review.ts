import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { ok, refuse, type Result } from '../../domain/failure'
import { tidyText } from '../../domain/review/tidy-text'
import { makes } from '../../queries/review/makes'

type Answer = {
  text: string
  /** The maker whose answer it is. */
  member_id: string
  written_by_member_id: string
  from_voice: boolean
}

/** A maker answers what was said of her work, by herself or with somebody who writes for her. No text takes it back. */
export async function answerReview(
  container: MedusaContainer,
  review_id: string,
  { text, member_id, written_by_member_id, from_voice }: Answer,
): Promise<Result<{ id: string }>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { status: string; is_maker: boolean }[] }>(
    `select r.status, ${makes('r.product_id', ':member_id')} as is_maker
     from review r where r.id = :review_id and r.deleted_at is null`,
    { review_id, member_id },
  )
  const [review] = rows
  if (!review?.is_maker)
    return refuse('not_found', 'Ulasan ini bukan tentang barang buatannya. Muat ulang daftarnya.')
  if (review.status !== 'published')
    return refuse('review_not_published', 'Ulasan ini sedang tidak tampil. Tampilkan dulu, lalu jawab.')
  const answer = tidyText(text)
  const said = answer !== ''
  await knex('review')
    .where({ id: review_id })
    .update({
      answer: said ? answer : null,
      answer_member_id: said ? member_id : null,
      answer_written_by_member_id: said ? written_by_member_id : null,
      answer_from_voice: said && from_voice,
      answered_at: said ? knex.fn.now() : null,
      updated_at: knex.fn.now(),
    })
  return ok({ id: review_id })
}
