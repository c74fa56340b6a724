/** A product's thumbnail and picture by the addresses under which stored images are served. */
export function picturesOf(image_id: string): { thumbnail: string; images: { url: string }[] } {
  return { thumbnail: `/gambar/${image_id}/640.webp`, images: [{ url: `/gambar/${image_id}/1080.webp` }] }
}
