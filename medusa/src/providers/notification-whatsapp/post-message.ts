import type { SendFailure } from '../../domain/message/judge-refusal'
import type { WhatsAppMessage } from './describe-message'

export type Sender = { token: string; phoneNumberId: string; apiUrl: string }

export type Posted = { ok: true; id: string } | { ok: false; failure: SendFailure }

const PATIENCE_MS = 10_000

/** One message to the Cloud API. Taken there, it is on its way; whether it arrives we are not told. */
export async function postMessage(sender: Sender, message: WhatsAppMessage): Promise<Posted> {
  const response = await post(sender, message)
  if (response === undefined) return { ok: false, failure: {} }
  const body = await readJson(response)
  const id = readId(body)
  if (response.ok && id !== undefined) return { ok: true, id }
  const code: unknown = Object(Object(body).error).code
  return { ok: false, failure: { status: response.status, ...(typeof code === 'number' && { code }) } }
}

async function post(
  { token, phoneNumberId, apiUrl }: Sender,
  message: WhatsAppMessage,
): Promise<Response | undefined> {
  try {
    return await fetch(`${apiUrl}/${phoneNumberId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch {
    return undefined
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text())
  } catch {
    return undefined
  }
}

function readId(body: unknown): string | undefined {
  const messages: unknown = Object(body).messages
  const id: unknown = Array.isArray(messages) ? Object(messages[0]).id : undefined
  return typeof id === 'string' && id !== '' ? id : undefined
}
