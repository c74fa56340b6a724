import type { ServerResponse } from 'node:http'
import { sendJson } from '../http.ts'

/** What an API call is answered with, before it is sent: it may yet be lost on the way. */
export type Answer = {
  status: number
  body: object
  headers?: Record<string, string>
  /** The work was done; an idempotency key brings this answer again. */
  isDone: boolean
}

export function sendAnswer(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  sendJson(response, status, body)
}
