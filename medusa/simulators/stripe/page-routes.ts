import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, redirect, sendPage } from '../http.ts'
import type { Gateway } from './gateway.ts'
import { sessionPage, successAddress, unknownPage } from './page.ts'
import type { Session } from './state.ts'

/** The page that the buyer is sent to. Forms only: it works without JavaScript. */
export async function answerPage(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  if (!gateway.state.session.has(id)) return sendPage(response, 404, unknownPage())
  const session = gateway.find(id)
  if (request.method !== 'POST' || session.status !== 'open') {
    const intent =
      session.payment_intent === null ? undefined : gateway.state.intent.get(session.payment_intent)
    return sendPage(response, 200, sessionPage(session, intent))
  }
  const form = new URLSearchParams(await readBody(request))
  const moved = act(gateway, session, form.get('act'))
  redirect(response, moved.status === 'complete' ? successAddress(moved) : `/c/pay/${id}`)
}

function act(gateway: Gateway, session: Session, wish: string | null): Session {
  switch (wish) {
    case 'pay':
      return gateway.pay(session)
    case 'challenge':
      return gateway.challenge(session)
    case 'decline':
      return gateway.decline(session)
    case 'defer':
      return gateway.defer(session)
    default:
      return session
  }
}
