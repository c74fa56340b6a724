import { booksOf } from '../checkout/books.ts'
import { quoteOf } from '../checkout/buyer.ts'
import { clerkOf, refundsAt, sendersOf } from '../checkout/desk.ts'
import { pay } from '../checkout/gateway-desk.ts'
import { edamame, order, stack, until } from './ground.ts'

/** A paid order of two pieces with who may decide on it. */
export const sold = async (method?: string) => {
  const sum = (await quoteOf(stack, { [edamame]: 2 })).totals.total_rupiah
  const made = await order({ [edamame]: 2 }, sum)
  await pay(made.redirect_url, method)
  await until(made.token, 'paid')
  const { order_id } = await booksOf(stack, made.token)
  const [sender = ''] = await sendersOf(stack, order_id)
  const clerk = await clerkOf(stack, sender, 'manager')
  const { body } = await refundsAt(clerk, order_id)
  const [line, delivery] = body.units
  if (!line?.line_id || !delivery) throw new Error('There is no line to give back.')
  return { ...made, order_id, sender, clerk, line_id: line.line_id, line, delivery }
}
