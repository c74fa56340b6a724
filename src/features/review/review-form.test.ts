import { expect, test } from 'vitest'
import { makePage } from '../../i18n/here.server'
import { findLanguage } from '../../i18n/languages'
import { checkReview, readReviewForm, toReviewBody } from './review-form'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('what was typed is read as it was meant', () => {
  const draft = readReviewForm(
    formOf({
      product_id: 'prod_1',
      rating: '4',
      text: 'Enak\r\nsekali',
      name_kind: 'initials',
      image_id: '',
    }),
  )
  expect(draft).toEqual({
    product_id: 'prod_1',
    rating: 4,
    text: 'Enak\nsekali',
    name_kind: 'initials',
    image_id: null,
  })
  expect(checkReview(draft)).toEqual({})
})

test.each(['', '0', '6', '4.5', 'lima'])('%j are no stars', (rating) => {
  expect(checkReview(readReviewForm(formOf({ rating }))).rating).toContain('Pilih')
})

test('a text that is too long is told of, and a file in place of a text is none', () => {
  const form = formOf({ rating: '5', text: 'a'.repeat(2001) })
  expect(checkReview(readReviewForm(form)).text).toContain('2000')
  form.set('text', new File(['x'], 'x.txt'))
  expect(readReviewForm(form).text).toBe('')
})

test('a kept photo stays until it is dropped', () => {
  expect(readReviewForm(formOf({ image_id: 'img_1' })).image_id).toBe('img_1')
  expect(readReviewForm(formOf({ image_id: 'img_1', drop_image: '1' })).image_id).toBeNull()
})

test('the review is in the language of its page', () => {
  const draft = { ...readReviewForm(formOf({ rating: '5', text: 'Nice' })), rating: 5 }
  const body = makePage({ ...findLanguage('/zh-hant'), path: '/', search: '' }, () => toReviewBody(draft))
  expect(body.language).toBe('zh-Hant')
})
