import { usePrompt } from '@medusajs/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Area, AreaLevelAnswer } from '../../../contracts/area'
import type { AdminDeliveryZone, AdminDeliveryZones, DeliveryZoneBody } from '../../../contracts/delivery'

export type NamedOrganisation = AdminDeliveryZones['organisations'][number]

/** The table of zones as the server has it, read again after every change. */
export function useZones() {
  const [answer, setAnswer] = useState<AdminDeliveryZones>({ zones: [], organisations: [] })
  const [provinces, setProvinces] = useState<Area[]>([])
  const [error, setError] = useState<string>()
  const ask = usePrompt()

  const fail = useCallback((cause: unknown) => setError(sentenceOf(cause)), [])
  const load = () => call<AdminDeliveryZones>('/admin/delivery-zones').then(setAnswer, fail)

  useEffect(() => {
    call<AdminDeliveryZones>('/admin/delivery-zones').then(setAnswer, fail)
    call<AreaLevelAnswer>('/shop/areas').then(({ areas }) => setProvinces(areas), fail)
  }, [fail])

  /** Answers the sentence to show beside the form when it was refused. */
  const save = async (id: string, zone: DeliveryZoneBody): Promise<string | undefined> => {
    try {
      await call(`/admin/delivery-zones${id ? `/${id}` : ''}`, { method: 'POST', body: JSON.stringify(zone) })
      await load()
      return undefined
    } catch (cause) {
      return sentenceOf(cause)
    }
  }

  const remove = async (zone: AdminDeliveryZone): Promise<void> => {
    const sure = await ask({
      title: `Hapus zona ${zone.name}?`,
      description: 'Provinsi yang tidak termasuk zona lain tidak bisa dikirimi lagi.',
      confirmText: 'Hapus',
      cancelText: 'Batal',
    })
    if (!sure) return
    setError(undefined)
    await call(`/admin/delivery-zones/${zone.id}`, { method: 'DELETE' }).catch(fail)
    await load()
  }

  return { ...answer, provinces, error, save, remove }
}

async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, {
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    ...init,
  })
  const body: unknown = await response.json()
  if (!response.ok) throw new Error(messageIn(body))
  return body as T
}

function messageIn(body: unknown): string {
  const said = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined
  return typeof said === 'string' ? said : 'Permintaan ditolak.'
}

function sentenceOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'Server tidak menjawab. Coba lagi.'
}
