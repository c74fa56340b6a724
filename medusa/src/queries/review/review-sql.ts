import { imageIdOf } from '../catalogue/image-json'
import { publicMember } from '../member/public-member'

export const REVIEWS_A_PAGE = 20

/** Columns of a review as the cooperative reads it. Aliases: r (review), p (product), d (its details). */
export const reviewColumns = `r.id, r.rating, r.text, r.language, r.shown_name, r.image_id, to_json(r.written_at) as written_at,
  json_build_object('handle', p.handle, 'title', p.title, 'image_id', nullif(${imageIdOf('p.thumbnail')}, '')) as product,
  (select json_build_object('text', r.answer, 'member_id', maker.id, 'name', maker.name, 'from_voice', r.answer_from_voice,
     'written_by', (select w.name from member w where w.id = r.answer_written_by_member_id))
   from ${publicMember} maker where maker.id = r.answer_member_id) as answer`

export const reviewTables = `review r
  join product p on p.id = r.product_id
  join product_detail d on d.product_id = r.product_id and d.deleted_at is null`

export const pagesOf = (total: number) => Math.max(1, Math.ceil(total / REVIEWS_A_PAGE))
