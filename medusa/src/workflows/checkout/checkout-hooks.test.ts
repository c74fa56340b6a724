import { createMedusaContainer } from '@medusajs/framework/utils'
import { expect, it } from 'vitest'
import { checkoutHooks, runOrderCreated, runValidate } from './checkout-hooks'

const container = createMedusaContainer()
const checkout = { items: [], contact: { name: 'Sari', phone: '+6281234567890' }, total_rupiah: 10_000 }

it('costs and refuses nothing while nobody uses it', async () => {
  expect(await runValidate(container, checkout)).toBeUndefined()
  expect(await runOrderCreated(container, 'order_1')).toBeUndefined()
})

it('a handler is told of the checkout and of the order, and its refusal is heard', async () => {
  const told: unknown[] = []
  checkoutHooks.validate(async (input) => {
    told.push(input)
    if (input.total_rupiah > 1_000_000) throw new Error('Pesanan sebesar ini lewat telepon, ya.')
  })
  checkoutHooks.orderCreated(async (input) => {
    told.push(input)
  })
  expect(await runValidate(container, checkout)).toBeUndefined()
  expect(await runValidate(container, { ...checkout, total_rupiah: 2_000_000 })).toContain('lewat telepon')
  expect(await runOrderCreated(container, 'order_1')).toBeUndefined()
  expect(told).toEqual([
    checkout,
    { ...checkout, total_rupiah: 2_000_000 },
    { order_id: 'order_1', cart_id: null },
  ])
})
