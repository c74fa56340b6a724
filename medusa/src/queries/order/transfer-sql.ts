/** What came on the organisation's account for a paid order, where it was a transfer. `checkout` is an alias. */
export const receivedByTransfer = (checkout: string) => `(
  select d.received_rupiah from desk_payment d
  where d.payment_session_id = ${checkout}.payment_session_id and d.kind = 'transfer' and d.state = 'confirmed'
)`
