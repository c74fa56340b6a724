import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startStack, type Stack } from '../harness/stack.ts'
import { allBooks, faultsOf, setStock, stockOf, variantByTitle } from './checkout/books.ts'
import { comeBack, placed, quoteOf } from './checkout/buyer.ts'
import { notification, setTruth, sign, tell, type Told } from './checkout/gateway-desk.ts'
import { endOf, history, mayFollow, type Forgery, type Step } from './checkout/history.ts'

const BATCHES = 12
const PER_BATCH = 25
const AT_ONCE = 5

let stack: Stack
let variant: string
let total: number

beforeAll(async () => {
  // The reconciliation stays away: what is right here is right by the notifications alone.
  stack = await startStack({
    simulator: true,
    snapOnly: true,
    demo: true,
    env: { PAYMENT_RECONCILE_SECONDS: '3600' },
  })
  variant = await variantByTitle(stack, 'Edamame')
  await setStock(stack, variant, 100_000)
  total = (await quoteOf(stack, { [variant]: 1 })).totals.total_rupiah
})
afterAll(() => stack?.stop())

type Lived = {
  token: string
  session_id: string
  truths: string[]
  wasSeenPaid: boolean
  forgeries: number
  steps: Step[]
}

/** Plays a history with the very handlers that the gateway and the buyer reach, and ends it by telling what is true. */
async function live(steps: Step[], address: string): Promise<Lived> {
  const { token } = await placed(stack, { [variant]: 1 }, total)
  const [row] = await stack.sql<{ id: string }>(
    'select payment_session_id as id from checkout where order_token = $1',
    [token],
  )
  const session_id = row?.id ?? ''
  const truths = ['pending']
  let forgeries = 0
  let wasSeenPaid = false
  const lookedAt = () => {
    if (truths.at(-1) === 'settlement') wasSeenPaid = true
  }
  await setTruth(stack, session_id, { status: 'pending' })
  for (const step of steps) {
    if (step.kind === 'truth' && mayFollow(truths.at(-1) ?? '', step.status)) {
      truths.push(step.status)
      await setTruth(stack, session_id, { status: step.status })
    }
    if (step.kind === 'told') {
      const body = notification(stack, session_id, total, truths.at(-1 - step.back) ?? 'pending')
      const answers = await Promise.all(Array.from({ length: step.times }, () => tell(stack, body)))
      for (const { status } of answers) expect(status).toBe(200)
      lookedAt()
    }
    if (step.kind === 'forged') {
      forgeries += 1
      const { status } = await tell(stack, forge(step.how, session_id), address)
      expect([400, 403, 422, 404]).toContain(status)
    }
    if (step.kind === 'comes_back') {
      await comeBack(stack, token)
      lookedAt()
    }
  }
  await tell(stack, notification(stack, session_id, total, truths.at(-1) ?? 'pending'))
  return { token, session_id, truths, wasSeenPaid, forgeries, steps }
}

function forge(how: Forgery, session_id: string): Told | string {
  const paid = notification(stack, session_id, total, 'settlement')
  switch (how) {
    case 'key':
      return { ...paid, signature_key: sign(session_id, '200', `${total}.00`, 'SB-Mid-server-other') }
    case 'amount':
      return notification(stack, session_id, total + 1, 'settlement')
    case 'status':
      return { ...paid, status_code: '201' }
    case 'order':
      return notification(stack, `${session_id}x`, total, 'settlement')
    case 'none':
      return { ...paid, signature_key: '' }
    case 'garbage':
      return JSON.stringify(paid).slice(0, -9)
  }
}

async function liveAll(histories: Step[][], batch: number): Promise<Lived[]> {
  const lived: Lived[] = []
  const queue = histories.map((steps, index) => ({ steps, index }))
  const worker = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      lived.push(await live(one.steps, `10.200.${batch % 250}.${one.index + 1}`))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return lived
}

/** Whatever was forged is kept as refused. */
async function countRefused(lived: Lived[]): Promise<number | undefined> {
  const [refused] = await stack.sql<{ count: number }>(
    `select count(*)::int from gateway_notification n
     where n.state = 'refused' and exists (select from unnest($1::text[]) id where position(id in n.raw_body) > 0)`,
    [lived.map(({ session_id }) => session_id)],
  )
  return refused?.count
}

it(`after each of ${BATCHES * PER_BATCH} histories of doubled, late, reordered and forged notifications the books are right`, async () => {
  let batch = 0
  const before = await stockOf(stack, variant)
  let reserved = before.reserved
  const batches = fc.array(history, { minLength: PER_BATCH, maxLength: PER_BATCH })
  await fc.assert(
    fc.asyncProperty(batches, async (histories) => {
      batch += 1
      const lived = await liveAll(histories, batch)
      const books = await allBooks(
        stack,
        lived.map(({ token }) => token),
      )
      expect(books).toHaveLength(PER_BATCH)
      expect(await countRefused(lived)).toBe(lived.reduce((sum, one) => sum + one.forgeries, 0))
      for (const book of books) {
        const one = lived.find(({ token }) => token === book.token)
        const told = `${JSON.stringify(one?.steps)} ${one?.truths.join(' > ')}`
        const end = endOf(one?.truths ?? [], one?.wasSeenPaid ?? false)
        expect(book.status, told).toBe(end.status)
        expect(faultsOf(book), told).toEqual([])
        expect(book.captured, told).toBe(end.captured ? total : 0)
        expect(book.refunded, told).toBe(end.status === 'cancelled' ? total : 0)
        reserved += book.reserved
      }
      expect((await stockOf(stack, variant)).reserved).toBe(reserved)
    }),
    { numRuns: BATCHES, endOnFailure: true },
  )
}, 1_500_000)
