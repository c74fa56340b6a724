import { readText } from './environment'

export type WhatsAppConfig = {
  token: string
  phoneNumberId: string
  /** With the version of the Graph API, without a stroke at the end. */
  apiUrl: string
}

/** Current since July 2026; each version serves for about two years. */
const GRAPH_API = 'https://graph.facebook.com/v26.0'

/** Undefined where nobody has set it up: then no messages are sent, and buyers have no accounts. */
export function readWhatsApp(): WhatsAppConfig | undefined {
  const token = readText('WHATSAPP_TOKEN')
  const phoneNumberId = readText('WHATSAPP_PHONE_NUMBER_ID')
  if (token === undefined && phoneNumberId === undefined) return undefined
  if (token === undefined || phoneNumberId === undefined) {
    const missing = token === undefined ? 'WHATSAPP_TOKEN' : 'WHATSAPP_PHONE_NUMBER_ID'
    throw new Error(`${missing} is not set. WhatsApp needs both the token and the id of the sending number.`)
  }
  if (!/^\d+$/.test(phoneNumberId)) {
    throw new Error('WHATSAPP_PHONE_NUMBER_ID must be the id that Meta shows for the number: digits only.')
  }
  return { token, phoneNumberId, apiUrl: readApiUrl() }
}

function readApiUrl(): string {
  const url = (readText('WHATSAPP_API_URL') ?? GRAPH_API).replace(/\/+$/, '')
  if (/^https?:\/\//.test(url) && URL.canParse(url)) return url
  throw new Error(`WHATSAPP_API_URL must be an address like ${GRAPH_API}.`)
}

function readCount(name: string, fallback: number, least: number): number {
  const value = Number(readText(name) ?? fallback)
  if (Number.isFinite(value) && value >= least) return value
  throw new Error(`${name} must be a number of at least ${least}.`)
}

/** How often messages that are due are looked for. */
export const readSendSeconds = () => readCount('WHATSAPP_SEND_SECONDS', 3, 0.1)

/** When a buyer is invited to review what has left for her; 0: never. */
export const readReviewDays = () => readCount('WHATSAPP_REVIEW_DAYS', 5, 0)
