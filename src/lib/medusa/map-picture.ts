import type { ImageRef } from '#contracts/catalogue'

/** What a `<picture>` needs: WebP for the `<img>`, and the lighter AVIF for whoever reads it. */
export type PictureView = {
  src: string
  srcset: string
  avif: string
  width: number
  height: number
  blur?: string
}

export function mapPicture(image: ImageRef): PictureView {
  const widths = image.widths.length > 0 ? image.widths : [image.width]
  const middle = widths.find((width) => width >= 640) ?? Math.max(...widths)
  const picture: PictureView = {
    src: pathOf(image.id, middle, 'webp'),
    srcset: setOf(image.id, widths, 'webp'),
    avif: setOf(image.id, widths, 'avif'),
    width: image.width,
    height: image.height,
  }
  if (image.blur !== undefined) picture.blur = image.blur
  return picture
}

function setOf(id: string, widths: number[], format: string): string {
  return widths.map((width) => `${pathOf(id, width, format)} ${width}w`).join(', ')
}

function pathOf(id: string, width: number, format: string): string {
  return `/gambar/${encodeURIComponent(id)}/${width}.${format}`
}
