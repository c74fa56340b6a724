import { expect, test } from 'vitest'
import { mapPicture } from './map-picture'

test('a picture offers all its widths and names a middle one for old browsers', () => {
  expect(mapPicture({ id: 'img_1', width: 1600, height: 1200, widths: [320, 640, 1080] })).toEqual({
    src: '/gambar/img_1/640.webp',
    srcset: '/gambar/img_1/320.webp 320w, /gambar/img_1/640.webp 640w, /gambar/img_1/1080.webp 1080w',
    avif: '/gambar/img_1/320.avif 320w, /gambar/img_1/640.avif 640w, /gambar/img_1/1080.avif 1080w',
    width: 1600,
    height: 1200,
  })
})

test('a small picture has only what there is', () => {
  const picture = mapPicture({
    id: 'img_2',
    width: 300,
    height: 300,
    widths: [300],
    blur: 'data:image/webp;base64,AA',
  })
  expect(picture.src).toBe('/gambar/img_2/300.webp')
  expect(picture.blur).toBe('data:image/webp;base64,AA')
})

test('an id can not leave its folder', () => {
  expect(mapPicture({ id: '../admin', width: 1, height: 1, widths: [320] }).src).toBe(
    '/gambar/..%2Fadmin/320.webp',
  )
})
