const agreed = (subject: 'name' | 'photo' | 'story' | 'village') => `exists (
  select 1 from consent c
  where c.member_id = m.id and c.subject = '${subject}' and c.given_at <= now()
    and c.withdrawn_at is null and c.deleted_at is null
)`

/**
 * The one place where a member becomes public: a derived table to join instead of `member`, as in
 * `join ${publicMember} maker on maker.id = share.member_id`. Columns: id, handle, name, photo_image_id,
 * story_id, story_en, area_code, may_be_told (her consent to a story stands). The same rule as domain/consent `publicMember`.
 */
export const publicMember = `(
  select m.id, m.handle,
    case when ${agreed('name')} then m.name else m.pseudonym end as name,
    case when ${agreed('photo')} then m.photo_image_id end as photo_image_id,
    case when ${agreed('story')} then m.story_id end as story_id,
    case when ${agreed('story')} then m.story_en end as story_en,
    case when ${agreed('village')} then m.area_code end as area_code,
    ${agreed('story')} as may_be_told
  from member m where m.deleted_at is null
)`
