import type { MedusaContainer } from '@medusajs/framework/types'
import {
  createHook,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from '@medusajs/framework/workflows-sdk'

/** What a checkout is about, before anything of it is written down. */
export type CheckoutToValidate = {
  items: { variant_id: string; quantity: number }[]
  contact: { name: string; phone: string }
  total_rupiah: number
}

export type OrderMade = { order_id: string; cart_id: null }

const validating = createWorkflow('validate-checkout', (input: WorkflowData<CheckoutToValidate>) => {
  const validate = createHook('validate', input)
  return new WorkflowResponse(input, { hooks: [validate] })
})

const creating = createWorkflow('checkout-order-created', (input: WorkflowData<OrderMade>) => {
  const orderCreated = createHook('orderCreated', input)
  return new WorkflowResponse(input, { hooks: [orderCreated] })
})

type Handler<Input> = (input: Input, context: { container: MedusaContainer }) => Promise<unknown>

const used = { validate: false, orderCreated: false }

/**
 * Where other code takes part in our checkout, as in `completeCartWorkflow.hooks`, which our one call does not run. `validate` may throw
 * to refuse the order; `orderCreated` comes after it is placed and can undo nothing. A hook that nobody uses costs nothing.
 */
export const checkoutHooks = {
  validate(handler: Handler<CheckoutToValidate>): void {
    used.validate = true
    validating.hooks.validate(async (input: CheckoutToValidate, context) => {
      await handler(input, context)
      return new StepResponse(undefined)
    })
  },
  orderCreated(handler: Handler<OrderMade>): void {
    used.orderCreated = true
    creating.hooks.orderCreated(async (input: OrderMade, context) => {
      await handler(input, context)
      return new StepResponse(undefined)
    })
  },
}

/** The sentence of a hook that refuses; undefined when none does. */
export async function runValidate(
  container: MedusaContainer,
  input: CheckoutToValidate,
): Promise<string | undefined> {
  if (!used.validate) return undefined
  return failureOf(() => validating(container).run({ input }))
}

/** The order stands whatever a hook says now: what went wrong is for the log. */
export async function runOrderCreated(
  container: MedusaContainer,
  order_id: string,
): Promise<string | undefined> {
  if (!used.orderCreated) return undefined
  return failureOf(() => creating(container).run({ input: { order_id, cart_id: null } }))
}

async function failureOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    // The workflow engine hands on a plain copy of what was thrown.
    const message: unknown = typeof error === 'object' && error ? Reflect.get(error, 'message') : error
    return typeof message === 'string' && message !== '' ? message : 'unknown'
  }
}
