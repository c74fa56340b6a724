import { beforeAll, describe, expect, it } from 'vitest'
import type { CataloguePage } from '#contracts/catalogue'
import type { ProductPage } from '#contracts/product'
import type {
  ManageReviews,
  MemberReviews,
  OrderReviews,
  ProductReviewsPage,
  WriteReviewBody,
} from '#contracts/review'
import { giveConsent, insertMaker, insertOrganisation } from '../../fixtures/shop-rows'
import { addMembership } from '../../fixtures/cooperative-rows'
import { gpsChunk, makePng } from '../../fixtures/png'
import { memberToken } from '../../fixtures/tokens'
import type { Stack } from '../../harness/stack'
import { variantByTitle } from './books'
import { ask, look, placed } from './buyer'
import { pay, setTruth } from './gateway-desk'

type Refused = { code: string; message: string }

let stack: Stack
let goods: { product_id: string; variant_id: string; handle: string; maker: string; organisation: string }
let manager: string
let maker: string

export function reviewCases(running: () => Stack): void {
  beforeAll(async () => {
    stack = running()
    const variant_id = await variantByTitle(stack, 'Edamame')
    const [found] = await stack.sql<Omit<typeof goods, 'variant_id'>>(
      `select p.id as product_id, p.handle, d.organisation_id as organisation,
       (select s.member_id from maker_set t join maker_share s on s.maker_set_id = t.id where t.product_id = p.id
        order by s.position limit 1) as maker
     from product_variant v join product p on p.id = v.product_id join product_detail d on d.product_id = p.id
     where v.id = $1`,
      [variant_id],
    )
    if (!found) throw new Error('The demo catalogue has no such goods')
    goods = { ...found, variant_id }
    const member = await insertMaker(stack.sql, { handle: 'pengurus-ulasan' })
    await addMembership(stack, member, goods.organisation, 'manager')
    manager = await memberToken(stack, member)
    maker = await memberToken(stack, goods.maker)
  })

  async function call<T>(token: string, path: string, body?: object): Promise<{ status: number; body: T }> {
    const response = await fetch(stack.backendUrl + path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as T }
  }

  async function paidOrder(): Promise<{ token: string; session_id: string }> {
    const made = await placed(stack, { [goods.variant_id]: 1 })
    await pay(made.redirect_url ?? '')
    await expect.poll(async () => (await look(stack, made.token)).state, { timeout: 30_000 }).toBe('paid')
    const [row] = await stack.sql<{ session_id: string }>(
      'select payment_session_id as session_id from checkout where order_token = $1',
      [made.token],
    )
    return { token: made.token, session_id: row?.session_id ?? '' }
  }

  /** Paid and on its way: what happens in between is tested where parcels are. */
  async function sentOrder() {
    const order = await paidOrder()
    await stack.sql(
      `update parcel set state = 'handed_over', handed_over_at = now()
     where order_id = (select order_id from checkout where order_token = $1)`,
      [order.token],
    )
    return order
  }

  const kind: WriteReviewBody = {
    rating: 5,
    text: 'Enak sekali',
    name_kind: 'first_name',
    language: 'id',
    image_id: null,
  }

  const write = (token: string, change: Partial<WriteReviewBody> = {}, product = goods.product_id) =>
    ask<OrderReviews & Refused>(stack, `/shop/orders/${token}/reviews/${product}`, { ...kind, ...change })

  const product = async () => (await ask<ProductPage>(stack, `/shop/products/${goods.handle}`)).body
  const firstShown = async () => (await product()).reviews?.first[0]
  const onCard = async () =>
    (await ask<CataloguePage>(stack, '/shop/products?q=edamame')).body.products.find(
      ({ handle }) => handle === goods.handle,
    )?.rating

  async function reviewOf(token: string) {
    const [row] = await stack.sql<{ id: string; revision: number; text: string; shown_name: string | null }>(
      `select r.* from review r join checkout c on c.order_id = r.order_id where c.order_token = $1`,
      [token],
    )
    if (!row) throw new Error('no review')
    return row
  }

  async function decide(token: string, to: 'publication' | 'refusal' | 'reopening', bearer = manager) {
    const { id, revision } = await reviewOf(token)
    const reason = to === 'refusal' ? { reason: 'Bukan tentang barangnya\u0000' } : {}
    return call<Refused>(bearer, `/manage/reviews/${id}/${to}`, { revision, ...reason })
  }

  describe('writing', () => {
    it('is open once the goods were paid and sent, and may be done again until it is decided', async () => {
      const unpaid = await placed(stack, { [goods.variant_id]: 1 })
      expect((await write(unpaid.token)).body.code).toBe('review_unpaid')
      const order = await paidOrder()
      expect((await write(order.token)).body.code).toBe('review_too_early')
      await stack.sql(
        `update parcel set state = 'picked_up' where order_id = (select order_id from checkout where order_token = $1)`,
        [order.token],
      )
      const { body: open } = await ask<OrderReviews>(stack, `/shop/orders/${order.token}/reviews`)
      expect(open).toMatchObject({
        names: { first_name: 'Siti', initials: 'S. A.', anonymous: null },
        products: [{ product_id: goods.product_id, stage: 'open', review: null }],
      })
      expect((await write(order.token)).status).toBe(200)
      const again = await write(order.token, { rating: 2, text: ' Ternyata\r\n\r\n\r\n\r\nlembek ' })
      expect(again.body.products[0]?.review).toMatchObject({
        rating: 2,
        text: 'Ternyata\n\nlembek',
        status: 'waiting',
      })
      expect(await reviewOf(order.token)).toMatchObject({ revision: 2, shown_name: 'Siti' })
      expect(await firstShown()).toBeUndefined()
      await decide(order.token, 'refusal')
      expect((await write(order.token)).body.code).toBe('review_decided')
      const { body: told } = await ask<OrderReviews>(stack, `/shop/orders/${order.token}/reviews`)
      expect(told.products[0]?.review).toMatchObject({ refusal_reason: 'Bukan tentang barangnya' })
    })

    it('takes only what the form can send, and goods of this very order', async () => {
      const { token } = await sentOrder()
      for (const wrong of [
        { rating: 0 },
        { rating: 6 },
        { rating: 4.5 },
        { text: 'a'.repeat(2001) },
        { name_kind: 'phone' as 'initials' },
        { language: '"><script>' },
        { status: 'published' } as object,
        { shown_name: 'Orang lain' } as object,
      ])
        expect([wrong, (await write(token, wrong)).status]).toEqual([wrong, 400])
      expect((await write(token, {}, 'prod_lain')).status).toBe(404)
      expect((await write('x'.repeat(24))).status).toBe(404)
      expect((await write(token, { image_id: 'img_tidak_ada' })).body.code).toBe('review_picture_unknown')
      const hostile = `<script>alert(1)</script> ' ; drop table review; -- \u202e`
      expect((await write(token, { text: hostile })).status).toBe(200)
      expect((await reviewOf(token)).text).toBe(`<script>alert(1)</script> ' ; drop table review; --`)
      const tries = await Promise.all(Array.from({ length: 40 }, () => write(token)))
      expect(tries.some(({ status }) => status === 429)).toBe(true)
    })

    it('keeps a picture without what the camera wrote into it, until the review is refused', async () => {
      const { token } = await sentOrder()
      const send = (content: Uint8Array) =>
        fetch(`${stack.backendUrl}/shop/orders/${token}/review-pictures`, {
          method: 'POST',
          body: new Blob([new Uint8Array(content)]),
          headers: { 'content-type': 'image/png' },
        })
      expect(((await (await send(Buffer.from('<svg/>'))).json()) as Refused).code).toBe('review_picture')
      const kept = await send(makePng({ width: 900, height: 700, colour: [9, 120, 60], more: [gpsChunk()] }))
      const { image_id } = (await kept.json()) as { image_id: string }
      expect((await write(token, { image_id })).status).toBe(200)
      await stack.sql(`update stored_image set created_at = now() - interval '2 days' where id = $1`, [
        image_id,
      ])
      const picture = () => fetch(`${stack.backendUrl}/gambar/${image_id}/640.webp`)
      const shown = await picture()
      expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'public, max-age=60'])
      expect(Buffer.from(await shown.arrayBuffer()).includes('Exif')).toBe(false)
      await decide(token, 'publication')
      expect((await firstShown())?.image?.id).toBe(image_id)
      await decide(token, 'refusal')
      expect((await picture()).status).toBe(404)
      const portrait = await insertMaker(stack.sql, { handle: 'wajah' })
      await stack.sql('update member set photo_image_id = $2 where id = $1', [portrait, image_id])
      const other = await sentOrder()
      expect((await write(other.token, { image_id })).body.code).toBe('review_picture_unknown')
      // Once she has taken it off her page, it is nobody's to show again.
      await stack.sql('update member set photo_image_id = null where id = $1', [portrait])
      expect((await write(other.token, { image_id })).body.code).toBe('review_picture_unknown')
    })
  })

  describe('deciding', () => {
    it('puts a review on the page and takes it off again; only what was read is published', async () => {
      const { token } = await sentOrder()
      await write(token, { text: 'Renyah', name_kind: 'initials' })
      const read = await reviewOf(token)
      await write(token, { text: 'Iklan: beli di tempat lain' })
      const late = await call<Refused>(manager, `/manage/reviews/${read.id}/publication`, { revision: 1 })
      expect([late.status, late.body.code]).toEqual([422, 'review_changed'])
      await write(token, { text: 'Renyah', name_kind: 'initials', rating: 4 })
      const { body: waiting } = await call<ManageReviews>(manager, '/manage/reviews')
      expect(waiting.reviews.find(({ id }) => id === read.id)).toMatchObject({ text: 'Renyah', revision: 3 })
      expect(waiting.waiting).toBe(waiting.reviews.length)

      expect((await decide(token, 'publication')).status).toBe(200)
      expect((await decide(token, 'publication')).status).toBe(200)
      expect(await firstShown()).toMatchObject({ rating: 4, text: 'Renyah', name: 'S. A.', language: 'id' })
      expect((await product()).reviews).toMatchObject({ count: 1, average: 4, counts: [0, 1, 0, 0, 0] })
      expect(await onCard()).toEqual({ count: 1, average: 4 })
      const listed = await ask<ProductReviewsPage>(stack, `/shop/products/${goods.handle}/reviews`)
      expect(listed.body).toMatchObject({ summary: { count: 1 }, reviews: [{ text: 'Renyah' }], pages: 1 })
      expect(JSON.stringify(listed.body)).not.toMatch(/Siti|Aminah|0812|Mawar/)

      expect((await decide(token, 'reopening')).status).toBe(200)
      expect(await firstShown()).toBeUndefined()
      expect(await onCard()).toBeUndefined()
      await decide(token, 'publication')
      await stack.sql(`update product set status = 'draft' where id = $1`, [goods.product_id])
      expect((await ask(stack, `/shop/products/${goods.handle}/reviews`)).status).toBe(404)
      await stack.sql(`update product set status = 'published' where id = $1`, [goods.product_id])
      await decide(token, 'refusal')
    })

    it('shows what tells something before bare stars', async () => {
      const [telling, bare] = [await sentOrder(), await sentOrder()]
      await write(telling.token, { text: 'Wangi' })
      await write(bare.token, { text: '' })
      for (const { token } of [telling, bare]) await decide(token, 'publication')
      expect((await product()).reviews?.first.map(({ text }) => text)).toEqual(['Wangi', ''])
      for (const { token } of [telling, bare]) await decide(token, 'refusal')
    })

    it('is for who sells the goods alone', async () => {
      const { token } = await sentOrder()
      await write(token)
      const other = await insertOrganisation(stack.sql, { handle: 'koperasi-lain' })
      const stranger = await insertMaker(stack.sql, { handle: 'pengurus-lain' })
      await addMembership(stack, stranger, other, 'manager')
      const bearer = await memberToken(stack, stranger)
      expect((await decide(token, 'publication', bearer)).status).toBe(403)
      expect((await decide(token, 'publication', maker)).status).toBe(403)
      const { body } = await call<ManageReviews>(bearer, '/manage/reviews')
      expect(body).toMatchObject({ reviews: [], waiting: 0 })
    })

    it('ends when the money goes back: the review leaves with it and cannot return', async () => {
      const { token, session_id } = await sentOrder()
      await write(token, { text: 'Sebelum uangnya kembali' })
      await decide(token, 'publication')
      expect((await firstShown())?.text).toBe('Sebelum uangnya kembali')
      await setTruth(stack, session_id, { status: 'refund', notify: true })
      await expect.poll(firstShown, { timeout: 30_000 }).toBeUndefined()
      expect((await decide(token, 'publication')).body.code).toBe('review_unpaid')
    })
  })

  describe('answering', () => {
    it('is the maker’s, by herself or written down from her voice, under the name she agrees to today', async () => {
      const { token } = await sentOrder()
      await write(token, { text: 'Pedasnya pas' })
      const { id } = await reviewOf(token)
      const early = await call<Refused>(maker, `/member/reviews/${id}/answer`, { text: 'Terima kasih' })
      expect(early.body.code).toBe('review_not_published')
      await decide(token, 'publication')
      const { body: own } = await call<MemberReviews>(maker, '/member/reviews')
      expect(own.reviews[0]).toMatchObject({ id, text: 'Pedasnya pas', answer: null })
      expect((await call(maker, `/member/reviews/${id}/answer`, { text: ' Terima kasih ' })).status).toBe(200)
      expect((await firstShown())?.answer).toMatchObject({ text: 'Terima kasih', from_voice: false })

      const stranger = await insertMaker(stack.sql, { handle: 'bukan-pembuat' })
      const bearer = await memberToken(stack, stranger)
      expect((await call(bearer, `/member/reviews/${id}/answer`, { text: 'Saya' })).status).toBe(404)
      const spoken = { member_id: goods.maker, text: 'Matur nuwun', from_voice: true }
      const foreign = { ...spoken, member_id: stranger }
      expect((await call(manager, `/manage/reviews/${id}/answer`, foreign)).status).toBe(404)
      expect((await call(manager, `/manage/reviews/${id}/answer`, spoken)).status).toBe(200)

      await stack.sql(
        `update consent set withdrawn_at = now(), withdrawal_noted_by = 'test' where member_id = $1 and withdrawn_at is null`,
        [goods.maker],
      )
      const [names] = await stack.sql<{ name: string; pseudonym: string }>(
        'select name, pseudonym from member where id = $1',
        [goods.maker],
      )
      expect((await firstShown())?.answer).toEqual({
        text: 'Matur nuwun',
        name: names?.pseudonym,
        from_voice: true,
      })
      await giveConsent(stack.sql, goods.maker, 'name')
      expect((await firstShown())?.answer?.name).toBe(names?.name)
      const tags = await fetch(`${stack.backendUrl}/shop/products/${goods.handle}`)
      expect(tags.headers.get('x-lapak-tags')).toContain(`maker:${goods.maker}`)
      await call(manager, `/manage/reviews/${id}/answer`, { ...spoken, text: '' })
      expect((await firstShown())?.answer).toBeUndefined()
    })
  })

  describe('the database', () => {
    const insert = (order: string, product_id: string) =>
      stack.sql(
        `insert into review (id, order_id, product_id, rating, text, language, name_kind)
       values ('rev_' || gen_random_uuid(), $1, $2, 5, '', 'id', 'anonymous')`,
        [order, product_id],
      )

    it('takes a review of paid goods only, once, and keeps its words when it is decided', async () => {
      const unpaid = await placed(stack, { [goods.variant_id]: 1 })
      const idOf = async (token: string) => {
        const [row] = await stack.sql<{ order_id: string }>(
          'select order_id from checkout where order_token = $1',
          [token],
        )
        return row?.order_id ?? ''
      }
      await expect(insert(await idOf(unpaid.token), goods.product_id)).rejects.toThrow('no paid order')
      const { token } = await sentOrder()
      await expect(insert(await idOf(token), 'prod_lain')).rejects.toThrow('no paid order')
      await insert(await idOf(token), goods.product_id)
      await expect(insert(await idOf(token), goods.product_id)).rejects.toThrow('unique')
      await decide(token, 'publication')
      const { id } = await reviewOf(token)
      await expect(stack.sql(`update review set text = 'lain' where id = $1`, [id])).rejects.toThrow(
        'decided',
      )
      await expect(stack.sql(`update review set rating = 1 where id = $1`, [id])).rejects.toThrow('decided')
    })

    it('counts the stars as they stand, whatever is done to the reviews', async () => {
      const differing = `
      select p.id from product p
      left join review_summary s on s.product_id = p.id
      cross join lateral (
        select count(*) filter (where rating = 1)::int as one, count(*) filter (where rating = 2)::int as two,
          count(*) filter (where rating = 5)::int as five, count(*)::int as whole
        from review r where r.product_id = p.id and r.status = 'published' and r.deleted_at is null) found
      where (coalesce(s.stars_1, 0), coalesce(s.stars_2, 0), coalesce(s.stars_5, 0),
          coalesce(s.stars_1 + s.stars_2 + s.stars_3 + s.stars_4 + s.stars_5, 0))
        <> (found.one, found.two, found.five, found.whole)`
      const agree = async () => expect(await stack.sql(differing)).toEqual([])
      await agree()
      const set = (status: string) =>
        stack.sql(
          `update review r set status = $1, decided_at = case when $1 = 'waiting' then null else now() end,
           decided_by_member_id = case when $1 = 'waiting' then null else 'mem' end,
           refusal_reason = case when $1 = 'refused' then 'x' end
         from checkout c where c.order_id = r.order_id and c.status = 'paid'`,
          [status],
        )
      for (const status of ['published', 'waiting', 'published', 'published', 'refused', 'published']) {
        await set(status)
        await agree()
      }
      await stack.sql(
        `update review set deleted_at = now() where id in (select id from review order by id limit 2)`,
      )
      await agree()
      await stack.sql('delete from review where id in (select id from review order by id desc limit 2)')
      await agree()
    })
  })
}
