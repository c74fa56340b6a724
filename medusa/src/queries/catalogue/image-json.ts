/** A stored picture as contract `ImageRef`, or null. `imageId` is an SQL expression. */
export const imageJson = (imageId: string) => `(
  select json_build_object(
    'id', stored.id, 'width', stored.width, 'height', stored.height, 'blur', stored.blur,
    'widths', (
      select json_agg(distinct (variant ->> 'width')::int)
      from jsonb_array_elements(stored.variants) variant where variant ->> 'format' = 'webp'
    )
  )
  from stored_image stored where stored.id = ${imageId} and stored.deleted_at is null
)`

/** The picture's id out of an address such as `/gambar/img_01/640.webp`. */
export const imageIdOf = (address: string) => `split_part(${address}, '/', 3)`
