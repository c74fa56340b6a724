import { GOPAY, QRIS, SHOPEEPAY } from './methods/wallets.ts'
import { BANKS } from './methods/banks.ts'
import { CARD } from './methods/card.ts'
import type { Method } from './methods/method.ts'
import { STORES } from './methods/stores.ts'

export type { Method } from './methods/method.ts'

export const METHODS: Method[] = [QRIS, GOPAY, SHOPEEPAY, ...BANKS, ...STORES, CARD]

const OTHER_NAMES: Record<string, string> = { mandiri_bill: 'echannel', card: 'credit_card' }

export const methodById = (id: string): Method | undefined =>
  METHODS.find((method) => method.id === (OTHER_NAMES[id] ?? id))

/** Whether a list of a setting or a request names this method, also by the shop's name for it. */
export const isNamed = (names: readonly string[], method: Method): boolean =>
  names.some((name) => (OTHER_NAMES[name] ?? name) === method.id)
