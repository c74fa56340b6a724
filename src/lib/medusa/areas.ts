import type { Area, AreaLevelAnswer, AreaSearchAnswer, FoundArea } from '#contracts/area'
import { callBackend } from './client'
import type { BackendResult } from './failure'

/** The areas directly below `parent`; the provinces for an empty one. */
export async function listAreas(parent: string): Promise<BackendResult<Area[]>> {
  const answer = await callBackend<AreaLevelAnswer>({ path: '/shop/areas', query: { parent } })
  if (answer.ok) return { ok: true, value: answer.value.areas }
  // A code that is none, typed into the address by hand, has nothing below it.
  return answer.failure.status === 404 || answer.failure.status === 400 ? { ok: true, value: [] } : answer
}

/** Where a shopper may mean by what she typed, the likeliest first. */
export async function searchAreas(q: string): Promise<BackendResult<FoundArea[]>> {
  const answer = await callBackend<AreaSearchAnswer>({ path: '/shop/areas/search', query: { q } })
  return answer.ok ? { ok: true, value: answer.value.areas } : answer
}
