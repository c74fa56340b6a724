import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import type { AreaLevelAnswer, AreaSearchAnswer } from '#contracts/area'
import { stack } from './ground.ts'

const ask = (query: string) => fetch(`${stack.backendUrl}/shop/areas${query}`)

/** Not `fetch`: it forbids every cache as soon as a tag is sent. */
async function statusWithTag(query: string, tag: string): Promise<number | undefined> {
  const headers = { 'if-none-match': tag }
  const [answer] = (await once(
    request(`${stack.backendUrl}/shop/areas${query}`, { headers }).end(),
    'response',
  )) as [IncomingMessage]
  answer.resume()
  return answer.statusCode
}

export function areaCases(): void {
  it('leads from the provinces to a village, one small answer a level', async () => {
    let parent = ''
    for (const level of ['province', 'regency', 'district', 'village']) {
      const answer = await ask(parent === '' ? '' : `?parent=${parent}`)
      const text = await answer.text()
      const { path, areas } = JSON.parse(text) as AreaLevelAnswer
      expect(areas.every((area) => area.level === level)).toBe(true)
      expect(path.at(-1)?.code ?? '').toBe(parent)
      expect(text.length).toBeLessThan(10_000)
      parent = areas[0]?.code ?? ''
    }
    expect(parent).toMatch(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)
    expect(((await (await ask(`?parent=${parent}`)).json()) as AreaLevelAnswer).areas).toEqual([])
  })

  it('may be kept for a day and is asked for again by its tag', async () => {
    const answer = await ask('?parent=35')
    expect(answer.headers.get('cache-control')).toMatch(/public, max-age=86400/)
    const tag = answer.headers.get('etag') ?? ''
    expect(await statusWithTag('?parent=35', tag)).toBe(304)
  })

  it('says so when there is no such area or no such code', async () => {
    expect((await ask('?parent=99')).status).toBe(404)
    for (const parent of ['3', 'abc', '35.9', '35.09.14.2001.1', '..%2F35']) {
      expect((await ask(`?parent=${parent}`)).status, parent).toBe(400)
    }
  })

  it('finds a kecamatan by what somebody types, and nothing by nonsense', async () => {
    const answer = await ask('/search?q=ambulu%20jember')
    expect(answer.headers.get('cache-control')).toMatch(/public, max-age=86400/)
    expect(((await answer.json()) as AreaSearchAnswer).areas).toEqual([
      { code: '35.09.12', name: 'Ambulu, Kabupaten Jember, Jawa Timur' },
    ])
    for (const query of ['', '?q=', '?q=%00', "?q=';--", '?q=xqzvw'])
      expect(((await (await ask(`/search${query}`)).json()) as AreaSearchAnswer).areas, query).toEqual([])
    expect((await ask(`/search?q=${'x'.repeat(200)}`)).status).toBe(400)
  })
}
