import type { SendFailure } from '../../domain/message/judge-refusal'

/** Medusa hands on nothing of a provider's failure but its text: no number and no words of a message may be in it. */
export function writeFailure({ status, code }: SendFailure): string {
  return `WhatsApp ${status ?? 'silent'} ${code ?? '-'}`
}

/** Undefined: no failure of WhatsApp's, but of something of ours. */
export function readFailure(text: string): SendFailure | undefined {
  const [, status, code] = /WhatsApp (\d+|silent) (\d+|-)/.exec(text) ?? []
  if (status === undefined) return undefined
  return {
    ...(status !== 'silent' && { status: Number(status) }),
    ...(code !== undefined && code !== '-' && { code: Number(code) }),
  }
}
