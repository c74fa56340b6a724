// Runs inside Medusa's own container (`medusa exec`), so that orders and payments are made by its own modules.
const path = require('node:path')

const actions = {
  place: ({ container }, { order }) =>
    container.resolve('order').createOrders({ currency_code: 'idr', ...order }),

  async capture({ container }, { order_id, amount }) {
    const payments = container.resolve('payment')
    const collection = await payments.createPaymentCollections({ currency_code: 'idr', amount })
    const session = await payments.createPaymentSession(collection.id, {
      provider_id: 'pp_system_default',
      currency_code: 'idr',
      amount,
      data: {},
    })
    const payment = await payments.authorizePaymentSession(session.id, {})
    await payments.capturePayment({ payment_id: payment.id, amount })
    await container
      .resolve('link')
      .create({ order: { order_id }, payment: { payment_collection_id: collection.id } })
    return payment.id
  },

  async refund({ container, sql }, { order_id, amount }) {
    const [{ id }] = await sql(
      `select p.id from payment p join order_payment_collection c
         on c.payment_collection_id = p.payment_collection_id where c.order_id = $1`,
      [order_id],
    )
    await container.resolve('payment').refundPayment({ payment_id: id, amount })
  },

  cancel: ({ container }, { order_id }) => container.resolve('order').cancel(order_id),

  attribute: ({ container, load }, { order_id, sale_at, times = 1 }) => {
    const { attributeOrder } = load('workflows/attribution/attribute-order')
    const request = { order_id, ...(sale_at ? { sale_at: new Date(sale_at) } : {}) }
    return Promise.all(Array.from({ length: times }, () => attributeOrder(container, request)))
  },

  reverse: ({ container, load }, { request, times = 1 }) => {
    const { reverseOrder } = load('workflows/attribution/reverse-order')
    return Promise.all(Array.from({ length: times }, () => reverseOrder(container, request)))
  },

  reconcile: ({ container, load }) =>
    load('workflows/attribution/reconcile-ledger').reconcileLedger(container),
}

/** Takes lists of steps from its parent, one after the other, until the parent has none left. */
module.exports.default = async ({ container }) => {
  const load = (name) => require(path.join(process.cwd(), 'src', name))
  const sql = load('modules/ledger/sql').knexSql(container.resolve('__pg_connection__'))
  const take = async ({ id, steps }) => {
    const results = []
    try {
      for (const step of steps)
        results.push((await actions[step.action]({ container, load, sql }, step)) ?? null)
      process.send({ id, results: JSON.parse(JSON.stringify(results)) })
    } catch (error) {
      process.send({ id, error: error.stack })
    }
  }
  await new Promise((resolve) => {
    process.on('message', (message) => {
      if (message === 'end') resolve()
      else void take(message)
    })
    process.send({ ready: true })
  })
}

module.exports.actions = actions
