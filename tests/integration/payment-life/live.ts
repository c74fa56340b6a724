import type { Stack } from '../../harness/stack.ts'
import { ask, comeBack } from '../checkout/buyer.ts'
import { notification, refundThere, setTruth, tell } from '../checkout/gateway-desk.ts'
import { attemptsOf, choose } from '../payment-ways/pay.ts'
import { forge } from './forge.ts'
import { readTruths } from './gateway-truth.ts'
import { mayFollow, type Step } from './steps.ts'

export type Life = { token: string; log: string[]; known: Known[] }

/** `truths`: what was true of it at the gateway, one after the other. */
type Known = { session_id: string; way: string; truths: string[] }

const PHONE = '0812 3456 7890'

/** Plays one order's history with the very routes that buyer and gateway reach. */
export async function live(
  stack: Stack,
  token: string,
  steps: readonly Step[],
  total: number,
): Promise<Life> {
  const known: Known[] = []
  const log: string[] = []
  const pick = (back: number) => known.at(-1 - back)

  const learn = async () => {
    for (const { session_id, method } of await attemptsOf(stack, token)) {
      if (known.some((one) => one.session_id === session_id)) continue
      known.push({ session_id, way: method, truths: ['pending'] })
    }
  }
  const say = async (one: Known, back: number, times: number) => {
    const body = notification(stack, one.session_id, total, one.truths.at(-1 - back) ?? 'pending')
    await Promise.all(Array.from({ length: times }, () => tell(stack, body).catch(() => undefined)))
  }

  const take = async (step: Step): Promise<void> => {
    switch (step.kind) {
      case 'chooses': {
        const { status, body } = await choose(stack, token, step.way)
        log.push(`${step.way} ${status} ${body?.code ?? ''}`)
        await learn()
        break
      }
      case 'moves': {
        const one = pick(step.attempt)
        if (!one || !mayFollow(one.truths.at(-1) ?? '', step.to)) break
        if (step.to === 'capture' && one.way !== 'card') break
        // The gateway may have ended it already, because it was told to.
        if (await moveThere(stack, one, step.to)) one.truths.push(step.to)
        log.push(`${one.way} > ${one.truths.at(-1) ?? ''}`)
        break
      }
      case 'told': {
        const one = pick(step.attempt)
        if (one) await say(one, step.back, step.times)
        break
      }
      case 'forged': {
        const one = pick(step.attempt)
        if (!one) break
        const { status } = await tell(stack, forge(stack, step.how, one.session_id, total))
        if (![400, 403, 404, 422].includes(status)) log.push(`BELIEVED ${step.how}: ${status}`)
        break
      }
      case 'refunds': {
        const one = pick(step.attempt)
        if (!one) break
        const amount = Math.max(1, Math.floor((total * step.percent) / 100))
        const refund_key = `dasbor-${one.session_id}-${log.length}`
        await refundThere(stack, one.session_id, { refund_key, amount }).catch(() => undefined)
        log.push(`${one.way} gave ${amount} back`)
        break
      }
      case 'comes_back':
        await comeBack(stack, token)
        break
      case 'cancels': {
        const { status } = await ask(stack, `/shop/orders/${token}/cancellation`, {
          phone: PHONE,
          reason: 'Salah pesan',
        })
        log.push(`cancels ${status}`)
        break
      }
      case 'time_passes':
        log.push('time passes')
        await stack.sql(
          `update checkout set expires_at = now() - interval '20 seconds' where order_token = $1 and status = 'placed'`,
          [token],
        )
        break
    }
  }
  // A backend that was killed answers nothing for a moment: the next step finds it back, or does not.
  for (const step of steps) await take(step).catch(() => log.push(`${step.kind}: no answer`))
  await learn()
  return { token, log, known }
}

/** The gateway tells what is true of every attempt in the end, as it goes on doing until it is heard. */
export async function tellTruth(stack: Stack, { known }: Life, total: number): Promise<void> {
  const there = await readTruths(stack)
  for (const { session_id } of known) {
    const status = there.get(session_id)?.status ?? 'pending'
    await tell(stack, notification(stack, session_id, total, status))
  }
}

/** False when it is at another place by now: the shop has cancelled or refunded it meanwhile. */
async function moveThere(stack: Stack, { session_id, way, truths }: Known, to: string): Promise<boolean> {
  const truth = { status: to, from: truths.at(-1) ?? 'pending', method: way === 'card' ? 'credit_card' : way }
  return setTruth(stack, session_id, truth).then(
    () => true,
    () => false,
  )
}
