import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExhibitionList, ExhibitionPage } from '#contracts/exhibition'
import { startStack, type Stack } from '../harness/stack'

let stack: Stack

beforeAll(async () => {
  stack = await startStack({ shop: true, demo: true })
})
afterAll(() => stack.stop())

const shop = async (path: string) => {
  const answer = await fetch(`${stack.shopUrl}${path}`, { redirect: 'manual' })
  return { status: answer.status, text: await answer.text() }
}
const read = async <T>(path: string) => (await (await fetch(`${stack.backendUrl}/shop/${path}`)).json()) as T
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('a story', () => {
  const path = '/cerita/timbangan-dari-taichung'

  it('is told in the language of the page, or says in which it is', async () => {
    expect((await shop(path)).text).toContain('Timbangan dari Taichung')
    expect((await shop(`/en${path}`)).text).toContain('The scales from Taichung')
    const chinese = await shop(`/zh-hant${path}`)
    expect(chinese.text).toContain('lang="en"')
    expect(chinese.text).toContain('The scales from Taichung')
  })

  it('is gone at once, from its page and the list, when she withdraws her consent', async () => {
    expect((await shop('/cerita')).text).toContain('Timbangan dari Taichung')
    const maker = async () => (await shop('/perajin/ibu-melati-contoh')).text.includes(path)
    expect(await maker()).toBe(true)
    await stack.sql(
      `update consent set withdrawn_at = now(), withdrawal_noted_by = 'test' where subject = 'story'
       and member_id = (select id from member where handle = 'ibu-melati-contoh')`,
    )
    const page = await shop(path)
    expect(page.status).toBe(410)
    expect(page.text).not.toContain('Taichung')
    expect(page.text).toContain('diambil kembali oleh pemiliknya')
    expect(await maker()).toBe(false)
    const list = await shop('/cerita')
    expect(list.text).not.toContain('Taichung')
    expect(list.text).toContain('Tujuh titik di tepi daun')
    expect((await shop('/cerita/dipasarkan-bersama')).status).toBe(200)
    expect((await shop('/cerita/tidak-ada')).status).toBe(404)
  })
})

it('help is there in each language', async () => {
  for (const prefix of ['', '/en', '/zh-hant']) {
    for (const slug of ['belanja', 'pengembalian', 'privasi', 'tentang']) {
      expect([prefix, slug, (await shop(`${prefix}/bantuan/${slug}`)).status]).toEqual([prefix, slug, 200])
    }
  }
})

describe('exhibitions', () => {
  beforeAll(async () => {
    await stack.sql(
      `delete from booth where exhibition_id in (select id from exhibition where handle like 'pasar%')`,
    )
    await stack.sql(`update exhibition set deleted_at = now() where handle like 'pasar%'`)
    await stack.sql(
      `insert into exhibition (id, handle, name, place, area_code, starts_on, ends_on, organisation_id)
       select 'exh_' || handle, handle, handle, 'Alun-alun', '35.09', starts_on, ends_on, org.id
       from (values ('lama', $1, $2), ('lalu', $3, $4), ('nanti', $5, $6)) as given (handle, starts_on, ends_on),
         (select id from organisation where handle = 'desbumi') org`,
      [dayFromNow(-90), dayFromNow(-80), dayFromNow(-20), dayFromNow(-10), dayFromNow(20), dayFromNow(25)],
    )
    await stack.sql(`update exhibition set starts_on = $1, ends_on = $2 where handle like 'pekan%'`, [
      dayFromNow(-2),
      dayFromNow(2),
    ])
  })

  it('are listed as they run, come and have been', async () => {
    const { exhibitions } = await read<ExhibitionList>('exhibitions')
    expect(exhibitions.map(({ handle, state }) => [handle, state])).toEqual([
      ['pekan-purna-migran-2026', 'running'],
      ['nanti', 'coming'],
      ['lalu', 'past'],
      ['lama', 'past'],
    ])
  })

  it('show who stands there and what they bring', async () => {
    const page = await read<ExhibitionPage>('exhibitions/pekan-purna-migran-2026')
    expect(page.booths.map(({ organisation }) => organisation.handle)).toEqual([
      'koperasi-bakti-migran-bersinar',
      'desbumi',
    ])
    expect(page.products.length).toBeGreaterThan(3)
    const shown = await shop('/pameran/pekan-purna-migran-2026')
    expect(shown.text).toContain('Sedang berlangsung')
    expect(shown.text).toContain(page.products[0]?.title)
    expect((await shop('/pameran/nanti')).status).toBe(200)
    expect((await shop('/pameran/tidak-ada')).status).toBe(404)
  })
})
