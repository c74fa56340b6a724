/**
 * Where the money of a payment lies, as `accountsOf` and `receivingAccount` book it: what people of an organisation took, with her;
 * everything else came through a gateway, which pays it over to the network.
 */
const paidFrom = `case taken.kind
    when 'transfer' then json_build_object('kind', 'bank', 'organisation', taker.name, 'bank_name', taken.bank_name,
      'account_number', taken.account_number, 'account_holder', taken.account_holder)
    when 'pickup' then json_build_object('kind', 'cash', 'organisation', taker.name)
    else json_build_object('kind', 'gateway', 'gateway', split_part(came.provider_id, '_', 2)) end`

/** Columns of a refund for the desk, bank details left out. `g` is gateway_refund. */
export const refundColumns = `
  g.id, g.amount_rupiah - g.digits_rupiah as amount_rupiah, g.digits_rupiah, g.state, g.cause, g.reason, g.created_at as asked_at, asked.name as asked_by, g.done_at,
  g.bank_confirmed_at, g.last_error, g.account, g.amount_by_line, g.delivery_rupiah, g.claimed_by_member_id,
  claimed.name as claimed_by, g.claimed_at, g.transfer_reference, confirmed.name as confirmed_by, ${paidFrom} as paid_from`

export const refundPeople = `
  left join member asked on asked.id = g.requested_by_member_id
  left join member claimed on claimed.id = g.claimed_by_member_id
  left join member confirmed on confirmed.id = g.confirmed_by_member_id
  left join payment_session came on came.id = g.payment_session_id
  left join desk_payment taken on taken.payment_session_id = g.payment_session_id
  left join organisation taker on taker.id = taken.organisation_id`

export const taskColumns = `
  k.id, k.order_id, o.display_id as order_number, k.kind, k.words, k.state, k.decision, decided.name as decided_by,
  k.decided_at, k.created_at as raised_at`

export const taskTables = `payment_task k
  left join "order" o on o.id = k.order_id
  left join member decided on decided.id = k.decided_by_member_id`
