import { beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, runImport, toCsv } from '../../fixtures/import-folder'
import { gpsChunk, makePng } from '../../fixtures/png'
import type { Stack } from '../../harness/stack'

let stack: Stack
let logo: string
let portrait: string

export function imageCases(running: () => Stack): void {
  beforeAll(async () => {
    stack = running()
    const folder = makeFolder({
      'organisations.csv': toCsv([
        ['handle', 'name', 'kind', 'logo'],
        ['kop-gambar', 'Koperasi Gambar', 'cooperative', 'logo.png'],
      ]),
      'members.csv': toCsv([
        ['code', 'name', 'organisation', 'photo'],
        ['G-001', 'Tanpa Persetujuan', 'kop-gambar', 'potret.png'],
      ]),
      'images/logo.png': makePng({ width: 1600, height: 1200, more: [gpsChunk()] }),
      'images/potret.png': makePng({ width: 700, height: 900, colour: [40, 80, 120] }),
    })
    const run = await runImport(stack, folder)
    if (run.code !== 0) throw new Error(run.stdout + run.stderr)
    const [row] = await stack.sql<{ logo: string; portrait: string }>(
      `select (select logo_image_id from organisation where handle = 'kop-gambar') as logo,
            (select photo_image_id from member where code = 'G-001') as portrait`,
    )
    logo = row?.logo ?? ''
    portrait = row?.portrait ?? ''
  })

  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(`${stack.backendUrl}${address}`, { headers })

  describe('a picture', () => {
    it.each([
      ['320.webp', 'image/webp'],
      ['640.webp', 'image/webp'],
      ['1080.webp', 'image/webp'],
      ['1080.jpg', 'image/jpeg'],
    ])('is there as %s, for good and for everyone', async (file, type) => {
      const answer = await get(`/gambar/${logo}/${file}`)
      const body = Buffer.from(await answer.arrayBuffer())
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe(type)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(Number(answer.headers.get('content-length'))).toBe(body.length)
      for (const trace of ['EXIF', 'Exif', 'XMP ', 'Kamera']) expect(body.includes(trace)).toBe(false)
    })

    it('is made lighter behind the first answer, once, and still belongs to the same address', async () => {
      const address = `/gambar/${logo}/640.avif`
      const [first] = await Promise.all([get(address), get(address)])
      expect([first.headers.get('content-type'), first.headers.get('cache-control')]).toEqual([
        'image/webp',
        'public, max-age=3600',
      ])
      await expect.poll(async () => (await get(address)).headers.get('content-type')).toBe('image/avif')
      const light = await get(address)
      const content = Buffer.from(await light.arrayBuffer())
      expect(content.subarray(4, 12).toString('latin1')).toBe('ftypavif')
      expect(content.length).toBeLessThan(
        (await (await get(address.replace('avif', 'webp'))).arrayBuffer()).byteLength,
      )
      expect(light.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(light.headers.get('etag')).not.toBe(first.headers.get('etag'))
      const kept = await stack.sql('select width from avif_variant where image_id = $1', [logo])
      expect(kept).toEqual([{ width: 640 }])
    })

    it('is not sent again to who has it', async () => {
      const first = await get(`/gambar/${logo}/640.webp`)
      const etag = first.headers.get('etag') ?? ''
      await first.arrayBuffer()
      const again = await get(`/gambar/${logo}/640.webp`, { 'if-none-match': etag })
      expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
      const other = await get(`/gambar/${logo}/320.webp`, { 'if-none-match': etag })
      expect(other.status).toBe(200)
    })

    it.each([
      '/gambar/img_00000000000000000000000000/640.webp',
      '/gambar/ID/641.webp',
      '/gambar/ID/640.jpg',
      '/gambar/ID/641.avif',
      '/gambar/ID/640.webp.exe',
      '/gambar/ID/..%2f640.webp',
      '/gambar/..%2f..%2fetc/passwd',
      "/gambar/img_'or'1'='1/640.webp",
      '/gambar/ID%00/640.webp',
    ])('is nowhere else: %s', async (address) => {
      const answer = await get(address.replace('ID', logo))
      expect(answer.status).toBe(404)
      expect(answer.headers.get('cache-control')).not.toContain('immutable')
    })

    it('whose file is lost is not remembered as lost, nor as there', async () => {
      await stack.sql(
        `update stored_image set variants = replace(variants::text, '-320.webp', '-hilang.webp')::jsonb where id = $1`,
        [logo],
      )
      const answer = await get(`/gambar/${logo}/320.webp`)
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
    })
  })

  describe('a portrait', () => {
    it('is public only while its consent stands', async () => {
      const address = `/gambar/${portrait}/640.webp`
      expect((await get(address)).status).toBe(404)
      await stack.sql(
        `insert into consent (id, member_id, subject, given_at, noted_by)
       select 'cons_gambar', id, 'photo', now(), 'Sekar' from member where code = 'G-001'`,
      )
      const shown = await get(address)
      expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'public, max-age=60'])
      const light = await get(address.replace('webp', 'avif'))
      expect([light.status, light.headers.get('cache-control')]).toEqual([200, 'public, max-age=60'])
      await expect
        .poll(() => stack.sql('select 1 from avif_variant where image_id = $1', [portrait]))
        .toHaveLength(1)
      await stack.sql(
        `update consent set withdrawn_at = now(), withdrawal_noted_by = 'Sekar' where id = 'cons_gambar'`,
      )
      for (const format of ['webp', 'avif'])
        expect((await get(address.replace('webp', format))).status).toBe(404)
    })

    it('stays gone when it is taken off her page, and when she is', async () => {
      const address = `/gambar/${portrait}/640.webp`
      await stack.sql(`update member set photo_image_id = null where code = 'G-001'`)
      expect((await get(address)).status).toBe(404)
      await stack.sql(`update member set photo_image_id = $1, deleted_at = now() where code = 'G-001'`, [
        portrait,
      ])
      expect((await get(address)).status).toBe(404)
      await stack.sql(`update member set deleted_at = null where code = 'G-001'`)
    })
  })
}
