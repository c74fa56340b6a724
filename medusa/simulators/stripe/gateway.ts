import { openEvents } from './events.ts'
import { openMoneyBack } from './money-back.ts'
import { openSessions } from './sessions.ts'
import type { Settings } from './settings.ts'
import type { State } from './state.ts'
import type { Webhooks } from './webhooks.ts'

export type Gateway = ReturnType<typeof openGateway>

/** All that is and happens at this gateway. */
export function openGateway(state: State, settings: Settings, webhooks: Webhooks, address: string) {
  const { emit, quietly } = openEvents(webhooks)
  const sessions = openSessions(state, emit, address)
  const moneyBack = openMoneyBack(state, settings, emit)

  function sweep(): void {
    for (const id of state.session.keys()) sessions.find(id)
  }

  return { state, settings, address, quietly, sweep, ...sessions, ...moneyBack }
}
