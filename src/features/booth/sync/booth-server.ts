import type { BoothCatalogue, BoothsAnswer, SendSalesAnswer } from '#contracts/booth'
import type { BoothServer } from './send-sales.idb'

const patienceMilliseconds = 20_000

type Answer<T> = T | 'login_needed' | 'offline'

/** Calls the shop's own origin. Anything but a clear answer counts as not reached: it is sent again later. */
async function call<T>(path: string, body?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(`/stan/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: body ? { 'content-type': 'application/json' } : {},
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(patienceMilliseconds),
    })
    if (response.status === 401) return 'login_needed'
    if (!response.ok) return 'offline'
    return (await response.json()) as T
  } catch {
    return 'offline'
  }
}

export const boothServer: BoothServer = {
  openShift: async (shift) => {
    const answer = await call<object>('shifts', shift)
    return typeof answer === 'string' ? answer : 'kept'
  },
  sendSales: (sales) => call<SendSalesAnswer>('sales', { sales }),
}

export const listBooths = () => call<BoothsAnswer>('booths')
export const fetchCatalogue = (boothId: string) =>
  call<BoothCatalogue>(`catalogue?booth=${encodeURIComponent(boothId)}`)
export const logOut = () => call<object>('logout', {})

/** Logs in; a refusal carries the server's sentence. */
export async function logIn(phone: string, pin: string): Promise<'ok' | 'offline' | { message: string }> {
  try {
    const response = await fetch('/stan/api/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phone, pin }),
      signal: AbortSignal.timeout(patienceMilliseconds),
    })
    if (response.ok) return 'ok'
    const { message } = (await response.json()) as { message?: string }
    return message ? { message } : 'offline'
  } catch {
    return 'offline'
  }
}
