import { beforeAll, describe, expect, it } from 'vitest'
import type { AdminProductMakers } from '#contracts/admin-makers'
import type { AdminOrganisation, AdminOrganisations, OrganisationBody } from '#contracts/admin-organisation'
import { addMember, addMembership, addOrganisation, addProduct } from '../../fixtures/cooperative-rows'
import { logInOperator, type Operator } from '../../fixtures/operator'
import { memberToken } from '../../fixtures/tokens'
import { stack } from './ground.ts'

let operator: Operator
let mark = 0

export function organisationCases(): void {
  beforeAll(async () => {
    operator = await logInOperator(stack)
  })

  const BANK = {
    bank_name: 'Bank Rahasia',
    bank_account_number: '9988776655',
    bank_account_name: 'Pemilik Rekening Rahasia',
  }

  const body = (change: Partial<OrganisationBody> = {}) => ({
    kind: 'cooperative' as const,
    handle: `koperasi-uji-${mark++}`,
    name: 'Koperasi Uji (contoh)',
    ...change,
  })

  const create = async (change: Partial<OrganisationBody> = {}) => {
    const { status, body: created } = await operator<{ id: string }>(
      'POST',
      '/admin/organisations',
      body(change),
    )
    expect(status).toBe(201)
    return created.id
  }

  const read = async (id: string) =>
    (await operator<AdminOrganisation>('GET', `/admin/organisations/${id}`)).body

  describe('organisations in the Admin', () => {
    it('have the place their stock lies at from the first moment', async () => {
      const { stock_location_id } = await read(await create())
      expect(stock_location_id).toMatch(/^sloc_/)
      expect((await read(await create())).stock_location_id).not.toBe(stock_location_id)
    })

    it('are made, read with the bank account, changed field by field', async () => {
      const id = await create({
        ...BANK,
        whatsapp: '0812-3456-7890',
        area_code: '35.09',
        nib: '1234567890123',
      })
      expect(await read(id)).toMatchObject({
        ...BANK,
        whatsapp: '+6281234567890',
        parent: null,
        status: 'active',
      })
      const changed = await operator('POST', `/admin/organisations/${id}`, {
        tagline: 'Dari tangan kami',
        email: '',
      })
      expect(changed.status).toBe(200)
      expect(await read(id)).toMatchObject({
        ...BANK,
        tagline: 'Dari tangan kami',
        email: null,
        area_code: '35.09',
      })
    })

    it('nest, and are listed in the order of the tree', async () => {
      const network = await create({ kind: 'network', name: 'AAA Jaringan (contoh)' })
      const cooperative = await create({ parent_id: network, name: 'BBB Koperasi (contoh)' })
      const group = await create({ kind: 'group', parent_id: cooperative, name: 'AAA Kelompok (contoh)' })
      const { organisations } = (await operator<AdminOrganisations>('GET', '/admin/organisations')).body
      const own = organisations.filter(({ id }) => [network, cooperative, group].includes(id))
      expect(own.map(({ id, depth }) => [id, depth])).toEqual([
        [network, 0],
        [cooperative, 1],
        [group, 2],
      ])
    })

    it.each([
      [
        'a cooperative in a cooperative',
        { kind: 'cooperative', parent_id: 'upper' },
        'nesting_kind',
        'parent_id',
      ],
      ['a parent nobody knows', { kind: 'group', parent_id: 'org_unknown' }, 'parent_unknown', 'parent_id'],
      ['half a bank account', { bank_name: 'Bank Contoh' }, 'bank_account_partial', 'bank_account_number'],
      ['a number that is none', { whatsapp: '12' }, 'invalid_phone', 'whatsapp'],
      ['a taken handle', { handle: 'taken' }, 'handle_taken', 'handle'],
      ['a spoiled handle', { handle: 'Koperasi Satu' }, 'invalid_input', 'handle'],
      ['no name', { name: ' ' }, 'invalid_input', 'name'],
      ['a field nobody knows', { secret: 1 }, 'invalid_input', undefined],
    ])('refuse %s with one sentence', async (_, change, code, field) => {
      const taken = body()
      const upper = (await operator<{ id: string }>('POST', '/admin/organisations', taken)).body.id
      const wanted = { ...body(), ...change } as Record<string, unknown>
      if (wanted.parent_id === 'upper') wanted.parent_id = upper
      if (wanted.handle === 'taken') wanted.handle = taken.handle
      const refused = await operator('POST', '/admin/organisations', wanted)
      expect(refused.status).toBeGreaterThanOrEqual(400)
      expect(refused.status).toBeLessThan(500)
      expect(refused.body).toMatchObject({
        code,
        ...(field ? { field } : {}),
        message: expect.stringMatching(/\.$/),
      })
    })

    it('cannot be put in a circle, neither by the Admin nor by two hands at once', async () => {
      const [upper, lower] = [await create({ kind: 'network' }), await create({ kind: 'network' })]
      await operator('POST', `/admin/organisations/${lower}`, { parent_id: upper })
      const refused = await operator('POST', `/admin/organisations/${upper}`, { parent_id: lower })
      expect(refused.body.code).toBe('nesting_circle')

      const [a, b] = [await addOrganisation(stack, 'network'), await addOrganisation(stack, 'network')]
      const put = (id: string, parent: string) =>
        stack.sql('update organisation set parent_id = $2 where id = $1', [id, parent])
      const outcomes = await Promise.allSettled([put(a, b), put(b, a)])
      expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    })

    it('get a stock of their own once', async () => {
      const id = await create()
      const first = await operator('POST', `/admin/organisations/${id}/stock-location`)
      const second = await operator('POST', `/admin/organisations/${id}/stock-location`)
      expect(first.body.stock_location_id).toMatch(/^sloc_/)
      expect(second.body).toEqual(first.body)
    })
  })

  describe('the bank account and the names of members', () => {
    it('are in no public answer', async () => {
      const id = await create({ ...BANK, handle: 'koperasi-rahasia', name: 'Koperasi Terbuka (contoh)' })
      const member = await addMember(stack, { name: 'Nama Sah Rahasia', phone: '+6281255501234' })
      await addMembership(stack, member, id, 'producer')
      const product = await addProduct(stack, id, [member])
      await stack.sql(
        "update product_detail set production_cost_rupiah = 12345678, review_comment = 'catatan rahasia' where product_id = $1",
        [product],
      )
      const [row] = await stack.sql<{ member: string; product: string; key: string }>(
        `select m.handle as member, p.handle as product,
         (select token from api_key where type = 'publishable' limit 1) as key
       from member m, product p where m.id = $1 and p.id = $2`,
        [member, product],
      )
      const addresses = [
        ...['/shop/home', '/shop/organisations', '/shop/organisations/koperasi-rahasia', '/shop/products'],
        ...[`/shop/products/${row?.product}`, `/shop/makers/${row?.member}`, `/store/products/${product}`],
        ...['product_detail', 'product_detail.organisation', 'organisation', 'makers'].map(
          (relation) => `/store/products?fields=*${relation}`,
        ),
      ]
      const secrets = [
        ...Object.values(BANK),
        'Nama Sah Rahasia',
        '81255501234',
        '12345678',
        'catatan rahasia',
      ]
      let answered = 0
      for (const address of addresses) {
        const response = await fetch(stack.backendUrl + address, {
          headers: { 'x-publishable-api-key': row?.key ?? '' },
        })
        const text = await response.text()
        if (response.ok) answered++
        for (const secret of secrets)
          expect({ address, found: text.includes(secret) }).toEqual({ address, found: false })
      }
      expect(answered).toBeGreaterThanOrEqual(4)
    })

    it('are for the operator only', async () => {
      const id = await create(BANK)
      const member = await addMember(stack)
      await addMembership(stack, member, id, 'treasurer')
      const token = await memberToken(stack, member)
      const strangers: Record<string, string>[] = [{}, { authorization: `Bearer ${token}` }]
      for (const headers of strangers)
        for (const address of [`/admin/organisations/${id}`, '/admin/members', `/admin/members/${member}`])
          expect((await fetch(stack.backendUrl + address, { headers })).status).toBe(401)
    })
  })

  describe('fee policies', () => {
    const policy = { channel: 'any', rate_bps: 1_000, fixed_rupiah: 0 }
    const set = (id: string, change: object) =>
      operator('POST', `/admin/organisations/${id}/fee-policies`, { ...policy, ...change })

    it('follow one another; the past is never changed', async () => {
      const id = await create()
      expect((await set(id, { effective_from: '2026-01-01T00:00:00+07:00' })).status).toBe(201)
      expect((await set(id, { rate_bps: 1_500, note: 'Keputusan rapat (contoh)' })).status).toBe(201)
      expect((await set(id, { rate_bps: 2_000, effective_from: '2036-01-01T00:00:00+07:00' })).status).toBe(
        201,
      )
      const past = await set(id, { rate_bps: 500, effective_from: '2026-02-01T00:00:00+07:00' })
      expect(past.body.code).toBe('start_in_past')
      const { fee_policies, has_fee_in_chain } = await read(id)
      expect(has_fee_in_chain).toBe(true)
      expect((await read(await create())).has_fee_in_chain).toBe(false)
      expect(fee_policies.map(({ rate_bps, state }) => [rate_bps, state])).toEqual([
        [2_000, 'coming'],
        [1_500, 'in_force'],
        [1_000, 'past'],
      ])
    })

    it('never leave the makers nothing, counted along the whole chain', async () => {
      const network = await create({ kind: 'network' })
      const cooperative = await create({ parent_id: network })
      const group = await create({ kind: 'group', parent_id: cooperative })
      expect((await set(network, { rate_bps: 3_000 })).status).toBe(201)
      expect((await set(group, { rate_bps: 4_000, channel: 'stand' })).status).toBe(201)
      expect((await set(cooperative, { rate_bps: 3_001, channel: 'stand' })).body.code).toBe('fee_over_whole')
      expect((await set(cooperative, { rate_bps: 3_000, channel: 'stand' })).status).toBe(201)
      expect((await set(cooperative, { rate_bps: 7_000, channel: 'online' })).status).toBe(201)
      expect((await set(cooperative, { rate_bps: 7_001, channel: 'online' })).body.code).toBe(
        'fee_over_whole',
      )
      expect((await set(network, { rate_bps: 3_001, channel: 'any' })).body.code).toBe('fee_over_whole')
    })

    it('cannot be changed or removed, not even in the database', async () => {
      const id = await create()
      await set(id, {})
      await expect(
        stack.sql('update fee_policy set rate_bps = 1 where organisation_id = $1', [id]),
      ).rejects.toThrow(/never changed/)
      await expect(stack.sql('delete from fee_policy where organisation_id = $1', [id])).rejects.toThrow(
        /never changed/,
      )
    })
  })

  describe('makers and shares', () => {
    async function workshop() {
      const cooperative = await create()
      const group = await create({ kind: 'group', parent_id: cooperative })
      const [a, b, outsider] = [await addMember(stack), await addMember(stack), await addMember(stack)]
      await addMembership(stack, a, cooperative, 'producer')
      await addMembership(stack, b, group, 'producer')
      await addMembership(stack, outsider, await create(), 'producer')
      return { product: await addProduct(stack, cooperative), a, b, outsider }
    }
    const set = (product: string, makers: [string, number][], effective_from?: string) =>
      operator<{ changed?: boolean; code?: string }>('POST', `/admin/products/${product}/makers`, {
        makers: makers.map(([member_id, share_bps]) => ({ member_id, share_bps })),
        ...(effective_from ? { effective_from } : {}),
      })
    const readMakers = async (product: string) =>
      (await operator<AdminProductMakers>('GET', `/admin/products/${product}/makers`)).body

    it('begin at their time and leave the earlier ones as they were', async () => {
      const { product, a, b } = await workshop()
      expect((await set(product, [[a, 10_000]])).status).toBe(201)
      expect(
        (
          await set(product, [
            [a, 6_667],
            [b, 3_333],
          ])
        ).body.changed,
      ).toBe(true)
      expect(
        (
          await set(product, [
            [a, 6_667],
            [b, 3_333],
          ])
        ).body.changed,
      ).toBe(false)
      expect((await set(product, [[b, 10_000]], '2036-01-01T00:00:00+07:00')).status).toBe(201)
      expect((await set(product, [[b, 10_000]], '2026-01-01T00:00:00+07:00')).body.code).toBe('start_in_past')
      const { sets } = await readMakers(product)
      expect(
        sets.map(({ state, makers }) => [state, makers.map((maker) => [maker.member_id, maker.share_bps])]),
      ).toEqual([
        ['coming', [[b, 10_000]]],
        [
          'in_force',
          [
            [a, 6_667],
            [b, 3_333],
          ],
        ],
        ['past', [[a, 10_000]]],
      ])
    })

    it('are chosen among the organisation’s own', async () => {
      const { product, a, b, outsider } = await workshop()
      expect((await readMakers(product)).candidates.map(({ id }) => id).toSorted()).toEqual([a, b].toSorted())
      expect(
        (
          await set(product, [
            [a, 5_000],
            [outsider, 5_000],
          ])
        ).body.code,
      ).toBe('maker_outside')
      expect((await set('prod_unknown', [[a, 10_000]])).status).toBe(404)
    })

    it.each([
      [[9_999], 'shares_sum'],
      [[10_000, 1], 'shares_sum'],
      [[], 'makers_missing'],
      [[10_000, 0], 'share_invalid'],
    ])('with shares %j are refused', async (shares, code) => {
      const { product, a, b } = await workshop()
      const refused = await set(
        product,
        shares.map((share, index) => [index === 0 ? a : b, share]),
      )
      expect(refused).toMatchObject({ status: 422, body: { code } })
    })

    it('sum to the whole in the database too, and stay as they are', async () => {
      const { product, a, b } = await workshop()
      const insert = (shares: number[]) =>
        stack.sql(
          `with made as (insert into maker_set (id, product_id, created_by) values ($1, $2, 'tests') returning id)
         insert into maker_share (id, maker_set_id, member_id, share_bps, position)
         select $1 || n, made.id, ($3::text[])[n], share, n from made, unnest($4::int[]) with ordinality as of(share, n)`,
          [`mkset_${mark++}`, product, [a, b], shares],
        )
      await expect(insert([5_000, 4_999])).rejects.toThrow(/not 10000/)
      await expect(insert([])).rejects.toThrow(/not 10000/)
      await insert([5_000, 5_000])
      for (const statement of [
        'update maker_share set share_bps = 1 where member_id = $1',
        'delete from maker_share where member_id = $1',
        'update maker_set set effective_from = now() where id in (select maker_set_id from maker_share where member_id = $1)',
      ])
        await expect(stack.sql(statement, [a])).rejects.toThrow(/never changed/)
    })
  })
}
