import type { GatewayTransaction } from '../../domain/payment/types'

/** `unknown`: no answer, or one that does not tell whether the work was done. Ask for the status, never guess. */
export type GatewayTrouble =
  { kind: 'refused'; code: number; messages: string[] } | { kind: 'unknown'; cause: string }

export type SnapAnswer = { kind: 'created'; token: string; redirect_url: string } | GatewayTrouble

/** `absent`: the buyer has not picked a method yet. */
export type StatusAnswer =
  { kind: 'found'; transaction: GatewayTransaction } | { kind: 'absent' } | GatewayTrouble

export type ChangeAnswer = { kind: 'done'; transaction: GatewayTransaction | null } | GatewayTrouble
