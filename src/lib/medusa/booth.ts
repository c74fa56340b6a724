import type { BoothCatalogue, BoothsAnswer, OpenShiftAnswer, SendSalesAnswer } from '#contracts/booth'
import { callBackend } from './client'

export const readBooths = (token: string) => callBackend<BoothsAnswer>({ path: '/booth/booths', token })

export const readBoothCatalogue = (token: string, booth: string) =>
  callBackend<BoothCatalogue>({ path: `/booth/booths/${encodeURIComponent(booth)}/catalogue`, token })

export const openShift = (token: string, body: unknown) =>
  callBackend<OpenShiftAnswer>({ path: '/booth/shifts', method: 'POST', token, body })

export const sendSales = (token: string, body: unknown) =>
  callBackend<SendSalesAnswer>({ path: '/booth/sales', method: 'POST', token, body })
