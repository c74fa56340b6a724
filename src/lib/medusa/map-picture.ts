import type { ImageRef } from '#contracts/catalogue'

/** What an `<img>` needs. */
export type PictureView = { src: string; srcset: string; width: number; height: number; blur?: string }

export function mapPicture(image: ImageRef): PictureView {
  const widths = image.widths.length > 0 ? image.widths : [image.width]
  const middle = widths.find((width) => width >= 640) ?? Math.max(...widths)
  const picture: PictureView = {
    src: pathOf(image.id, middle),
    srcset: widths.map((width) => `${pathOf(image.id, width)} ${width}w`).join(', '),
    width: image.width,
    height: image.height,
  }
  if (image.blur !== undefined) picture.blur = image.blur
  return picture
}

function pathOf(id: string, width: number): string {
  return `/gambar/${encodeURIComponent(id)}/${width}.webp`
}
