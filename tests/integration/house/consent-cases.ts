import { beforeAll, describe, expect, it } from 'vitest'
import type { AdminMember, AdminMembers } from '#contracts/admin-member'
import accounts from '../../../medusa/src/scripts/demo-accounts.json'
import { publicMember } from '../../../medusa/src/domain/consent/public-member'
import { standingSubjects, type ConsentRecord } from '../../../medusa/src/domain/consent/consent'
import { publicMember as publicMemberSql } from '../../../medusa/src/queries/member/public-member'
import { addOrganisation } from '../../fixtures/cooperative-rows'
import { logInOperator, type Operator } from '../../fixtures/operator'
import { memberToken } from '../../fixtures/tokens'
import { stack } from './ground.ts'

let operator: Operator
let cooperative: string
let nextNumber = 40_000_000

export function consentCases(): void {
  beforeAll(async () => {
    operator = await logInOperator(stack)
    cooperative = await addOrganisation(stack, 'cooperative')
  })

  const OPERATOR = accounts.operator.email
  const FACE = {
    photo_image_id: 'img_muka',
    story_id: 'Kisah saya',
    story_en: 'My story',
    area_code: '35.09.14.2001',
  }

  async function newMember(change: object = {}) {
    const { status, body } = await operator<{ id: string }>('POST', '/admin/members', {
      name: 'Siti Nama Sah',
      pseudonym: 'Ibu Kenanga (contoh)',
      phone: `0812${nextNumber++}`,
      memberships: [{ organisation_id: cooperative, role: 'producer' }],
      ...FACE,
      ...change,
    })
    expect(status).toBe(201)
    return body.id
  }

  const read = async (id: string) => (await operator<AdminMember>('GET', `/admin/members/${id}`)).body
  const agree = (id: string, subject: string, given_at?: string) =>
    operator('POST', `/admin/members/${id}/consents`, { subject, ...(given_at ? { given_at } : {}) })
  const withdraw = (id: string, subject: string) =>
    operator('DELETE', `/admin/members/${id}/consents/${subject}`)

  async function readPublic(id: string) {
    const [row] = await stack.sql(`select * from ${publicMemberSql} shown where id = $1`, [id])
    return row
  }

  describe('a member’s public face', () => {
    it('is a pseudonym and nothing else until she agrees, and again when she withdraws', async () => {
      const id = await newMember()
      const nothing = {
        name: 'Ibu Kenanga (contoh)',
        photo_image_id: null,
        story_id: null,
        story_en: null,
        area_code: null,
      }
      expect(await readPublic(id)).toMatchObject(nothing)
      for (const subject of ['name', 'photo', 'story', 'village'])
        expect((await agree(id, subject)).status).toBe(201)
      expect(await readPublic(id)).toMatchObject({ name: 'Siti Nama Sah', ...FACE })
      expect((await read(id)).public).toEqual({
        name: 'Siti Nama Sah',
        has_photo: true,
        has_story: true,
        area_code: FACE.area_code,
      })
      for (const subject of ['name', 'photo', 'story', 'village'])
        expect((await withdraw(id, subject)).status).toBe(200)
      expect(await readPublic(id)).toMatchObject(nothing)
    })

    it('follows the same rule in SQL and in the domain, for every mix of consents', async () => {
      const subjects = ['name', 'photo', 'story', 'village'] as const
      for (let mix = 0; mix < 16; mix++) {
        const id = await newMember()
        for (const [bit, subject] of subjects.entries()) {
          await agree(id, subject)
          if ((mix >> bit) % 2 === 1) await withdraw(id, subject)
        }
        const records = await stack.sql<ConsentRecord>('select * from consent where member_id = $1', [id])
        const member = { name: 'Siti Nama Sah', pseudonym: 'Ibu Kenanga (contoh)', ...FACE }
        const expected = publicMember(member, standingSubjects(records, new Date()))
        expect(await readPublic(id)).toEqual(expect.objectContaining(expected))
      }
    })

    it('has an address that does not tell her name', async () => {
      const first = await read(await newMember({ name: 'Rahasia Sekali', pseudonym: 'Perajin Cempaka' }))
      const second = await read(await newMember({ name: 'Rahasia Kedua', pseudonym: 'Perajin Cempaka' }))
      expect([first.handle, second.handle]).toEqual(['perajin-cempaka', 'perajin-cempaka-2'])
    })
  })

  describe('a member’s photo', () => {
    const IMAGE = (letter: string) => `img_${letter.repeat(26)}`
    const put = (id: string) =>
      stack.sql(
        `insert into stored_image (id, sha256, width, height, variants) values ($1, md5($1) || md5($1), 700, 900, '[]')`,
        [id],
      )

    it('cannot be shown by another one as that of her goods', async () => {
      await operator('POST', `/admin/organisations/${cooperative}/stock-location`)
      const [hers, other, own] = [IMAGE('A'), IMAGE('B'), IMAGE('C')]
      await Promise.all([hers, other, own].map(put))
      const maker = await newMember({ photo_image_id: hers })
      await newMember({ photo_image_id: other })
      await stack.sql(`update member set status = 'active' where id = $1`, [maker])
      const token = await memberToken(stack, maker)
      const post = async (path: string, body: object) => {
        const answer = await fetch(stack.backendUrl + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ title: 'Kain', price_rupiah: 1000, stock: 1, weight_gram: 10, ...body }),
        })
        return (await answer.json()) as { code?: string; product_id?: string }
      }
      const propose = (image_id: string) =>
        post('/member/products', {
          proposal_key: crypto.randomUUID(),
          organisation_id: cooperative,
          image_id,
        })
      expect((await propose(other)).code).toBe('image_unknown')
      expect((await propose(hers)).product_id).toMatch(/^prod_/)
      const { product_id } = await propose(own)
      const revise = (image_id: string) => post(`/member/products/${product_id}`, { image_id })
      expect((await revise(other)).code).toBe('image_unknown')
      expect((await revise(IMAGE('D'))).code).toBe('image_unknown')
      expect((await revise(own)).product_id).toBe(product_id)
    })
  })

  describe('the record of consent', () => {
    it('keeps what, when, by whom noted and when withdrawn', async () => {
      const id = await newMember()
      await agree(id, 'photo', '2026-03-01T00:00:00+07:00')
      expect((await agree(id, 'photo')).body).toEqual({ recorded: false })
      await withdraw(id, 'photo')
      expect((await withdraw(id, 'photo')).body).toEqual({ withdrawn: false })
      await agree(id, 'photo')
      const { consents } = await read(id)
      expect(consents.map(({ subject, withdrawn_at }) => [subject, withdrawn_at === null])).toEqual([
        ['photo', true],
        ['photo', false],
      ])
      const [, old] = consents
      expect(new Date(old?.given_at ?? 0).toISOString()).toBe('2026-02-28T17:00:00.000Z')
      expect([old?.noted_by, old?.withdrawal_noted_by]).toEqual([OPERATOR, OPERATOR])
      const notes = await stack.sql('select distinct noted_by from consent where member_id = $1', [id])
      expect(notes).toEqual([{ noted_by: expect.stringMatching(/^user_/) }])
    })

    it('cannot be written otherwise, and not before it was given', async () => {
      const id = await newMember()
      await agree(id, 'name')
      await expect(stack.sql('delete from consent where member_id = $1', [id])).rejects.toThrow(
        /withdrawn, once/,
      )
      await expect(
        stack.sql("update consent set given_at = now() - interval '1 year' where member_id = $1", [id]),
      ).rejects.toThrow(/withdrawn, once/)
      await withdraw(id, 'name')
      await expect(
        stack.sql('update consent set withdrawn_at = null, withdrawal_noted_by = null where member_id = $1', [
          id,
        ]),
      ).rejects.toThrow(/withdrawn, once/)
      expect((await agree(id, 'photo', '2036-01-01T00:00:00+07:00')).body.code).toBe('consent_in_future')
      expect((await agree(id, 'face')).status).toBe(400)
      expect((await agree('mem_unknown', 'name')).status).toBe(404)
    })
  })

  describe('members in the Admin', () => {
    it('are found by name, pseudonym, code, number and organisation', async () => {
      const phone = `0812${nextNumber++}`
      const id = await newMember({ name: 'Wulan_100%', pseudonym: 'Bu Teratai', code: 'UJI-77', phone })
      const find = async (query: string) =>
        (await operator<AdminMembers>('GET', `/admin/members?${query}`)).body.members.map(
          (member) => member.id,
        )
      for (const q of ['wulan', 'teratai', 'uji-77', phone.slice(1), 'n_100%'])
        expect(await find(`q=${encodeURIComponent(q)}&organisation_id=${cooperative}`)).toEqual([id])
      expect(await find('q=wulanx100')).toEqual([])
      expect(await find(`q=wulan&organisation_id=${await addOrganisation(stack, 'group')}`)).toEqual([])
    })

    it('hold exactly the places that are set; what ended stays on record', async () => {
      const id = await newMember()
      const group = await addOrganisation(stack, 'group', cooperative)
      const places = [
        { organisation_id: cooperative, role: 'manager' },
        { organisation_id: group, role: 'producer' },
      ]
      expect(
        (await operator('POST', `/admin/members/${id}/memberships`, { memberships: places })).status,
      ).toBe(200)
      const { memberships } = await read(id)
      const current = memberships.filter((place) => place.ended_at === null)
      expect(current.map(({ organisation, role }) => ({ organisation_id: organisation.id, role }))).toEqual(
        expect.arrayContaining(places),
      )
      expect(memberships).toHaveLength(3)
      const unknown = { memberships: [{ organisation_id: 'org_unknown', role: 'manager' }] }
      expect((await operator('POST', `/admin/members/${id}/memberships`, unknown)).body.code).toBe(
        'organisation_unknown',
      )
      expect((await read(id)).memberships).toHaveLength(3)
    })

    it.each([
      [{ pseudonym: 'siti  nama sah' }, 'pseudonym_is_name'],
      [{ phone: '021-5551234' }, 'invalid_phone'],
      [{ handle: 'Siti Nama' }, 'invalid_input'],
      [{ memberships: [{ organisation_id: 'org_unknown', role: 'producer' }] }, 'organisation_unknown'],
      [{ memberships: [{ organisation_id: 'x', role: 'boss' }] }, 'invalid_input'],
    ])('are refused with %j, and not half made', async (change, code) => {
      const count = async () => (await stack.sql('select count(*)::int as n from member'))[0]
      const before = await count()
      const body = { name: 'Siti Nama Sah', pseudonym: 'Ibu Kenanga (contoh)', ...change }
      expect((await operator('POST', '/admin/members', body)).body.code).toBe(code)
      expect(await count()).toEqual(before)
    })

    it('keep their PIN with a new number and lose every session with a block', async () => {
      const id = await newMember()
      const link = (await operator<{ token: string }>('POST', `/admin/members/${id}/invitations`)).body
      const accept = await fetch(`${stack.backendUrl}/invitations/${link.token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ pin: '493027' }),
      })
      const { token } = (await accept.json()) as { token: string }
      const me = async (bearer: string) =>
        (await fetch(`${stack.backendUrl}/member/me`, { headers: { authorization: `Bearer ${bearer}` } }))
          .status
      const logIn = async (phone: string) =>
        (await operator('POST', '/auth/member/phone-pin', { phone, pin: '493027' })).status
      expect(await me(token)).toBe(200)

      const [old, fresh] = [(await read(id)).phone ?? '', `0813${nextNumber++}`]
      expect((await operator('POST', `/admin/members/${id}`, { phone: fresh })).status).toBe(200)
      expect([await me(token), await logIn(old), await logIn(fresh)]).toEqual([401, 401, 200])
      const other = await newMember()
      expect((await operator('POST', `/admin/members/${other}`, { phone: fresh })).body.code).toBe(
        'phone_taken',
      )

      const current = await memberToken(stack, id)
      await operator('POST', `/admin/members/${id}/blocked`, { blocked: true })
      expect([await me(current), await logIn(fresh)]).toEqual([401, 403])
      await operator('POST', `/admin/members/${id}/blocked`, { blocked: false })
      expect([(await read(id)).status, await logIn(fresh)]).toEqual(['active', 200])
    })
  })
}
