/** A stored picture as contract `ImageRef`, or null. `imageId` is an SQL expression. */
export const imageJson = (imageId: string) => `(
  select json_build_object(
    'id', i.id, 'width', i.width, 'height', i.height, 'blur', i.blur,
    'widths', (
      select json_agg(distinct (variant ->> 'width')::int)
      from jsonb_array_elements(i.variants) variant where variant ->> 'format' = 'webp'
    )
  )
  from stored_image i where i.id = ${imageId} and i.deleted_at is null
)`

/** The picture's id out of an address such as `/gambar/img_01/640.webp`. */
export const imageIdOf = (address: string) => `split_part(${address}, '/', 3)`
