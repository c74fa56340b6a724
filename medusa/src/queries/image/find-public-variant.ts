import type { Knex } from '@medusajs/framework/mikro-orm/knex'

export type PublicVariant = {
  sha256: string
  file_key: string
  bytes: number
  /** A portrait, or a buyer's picture: what is shown today may be gone tomorrow. */
  may_be_taken_back: boolean
}
export type VariantName = { image_id: string; width: number; format: string }

/**
 * The file behind a public picture address. A picture is shown for a reason, never for the lack of one against it: a
 * product or an organisation has it, or it was sent just now and whoever sent it still looks for its place. A member's
 * photo is there only while her consent stands (or while the same picture also shows a product). Once it is withdrawn,
 * or the photo is no longer hers, the address that was public before leads nowhere. The picture beside a review is
 * there until the review is refused; nobody but its buyer and who decides on it knows the address before.
 */
const FIND = `
  select i.sha256, v.file_key, v.bytes,
    portrait.shown is not null or review.shown is not null as may_be_taken_back
  from stored_image i
  cross join lateral (
    select * from jsonb_to_recordset(i.variants) as kept(width int, format text, file_key text, bytes int)
    union all
    select a.width, 'avif', a.file_key, a.bytes from avif_variant a where a.image_id = i.id and a.deleted_at is null
  ) v
  left join lateral (
    select bool_or(exists (
      select 1 from consent c
      where c.member_id = m.id and c.subject = 'photo' and c.given_at <= now()
        and c.withdrawn_at is null and c.deleted_at is null
    )) as shown
    from member m where m.photo_image_id = i.id and m.deleted_at is null
  ) portrait on true
  left join lateral (
    select bool_or(r.status <> 'refused') as shown from review r where r.image_id = i.id and r.deleted_at is null
  ) review on true
  where i.id = :image_id and i.deleted_at is null and v.width = :width and v.format = :format
    and (
      portrait.shown
      or exists (select 1 from image p where p.url = :product_url and p.deleted_at is null)
      or portrait.shown is null and (
        exists (select 1 from organisation o where o.logo_image_id = i.id and o.deleted_at is null)
        or i.taken_back_at is null and (
          review.shown
          or review.shown is null and i.created_at > now() - interval '1 day'
          or exists (select 1 from image p where p.url = :product_url)
        )
      )
    )`

export async function findPublicVariant(db: Knex, name: VariantName): Promise<PublicVariant | undefined> {
  const product_url = `/gambar/${name.image_id}/1080.webp`
  const answer = await db.raw<{ rows: PublicVariant[] }>(FIND, { ...name, product_url })
  return answer.rows[0]
}
