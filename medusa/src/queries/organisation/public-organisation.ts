/**
 * An organisation as the public may see it: a derived table to join instead of `organisation`.
 * Bank details and the stock location are not in it.
 */
export const publicOrganisation = `(
  select id, kind, parent_id, handle, name, tagline, story_id, story_en, area_code, address,
    whatsapp, email, logo_image_id, nib, created_at
  from organisation where status = 'active' and deleted_at is null
)`
