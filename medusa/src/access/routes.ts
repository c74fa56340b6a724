import type { RouteRule } from '../domain/access/rules'

/**
 * Who may use which route of the three doors. What is not written here is refused to everybody.
 * A route with `roles` must show and change only rows of `access.organisation_ids`; a route for `member` only her own.
 */
export const routes = [
  { method: 'GET', path: '/member/me', roles: 'member' },
  { method: 'POST', path: '/member/token', roles: 'member' },
  { method: 'POST', path: '/member/logout-everywhere', roles: 'member' },
  { method: 'POST', path: '/member/pin', roles: 'member' },

  { method: 'GET', path: '/manage/members', roles: ['manager'] },
  {
    method: 'POST',
    path: '/manage/members/:id/invitations',
    roles: ['manager'],
    organisationOf: { kind: 'member', param: 'id' },
  },
  { method: 'GET', path: '/member/selling-places', roles: 'member' },
  { method: 'POST', path: '/member/images', roles: 'member' },
  { method: 'GET', path: '/member/products', roles: 'member' },
  { method: 'POST', path: '/member/products', roles: ['producer'] },
  { method: 'POST', path: '/member/products/:id', roles: 'member' },
  { method: 'GET', path: '/manage/products', roles: ['manager'] },
  {
    method: 'POST',
    path: '/manage/products/:id/approval',
    roles: ['manager'],
    organisationOf: { kind: 'product', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/products/:id/return',
    roles: ['manager'],
    organisationOf: { kind: 'product', param: 'id' },
  },

  { method: 'GET', path: '/member/balance', roles: 'member' },
  { method: 'GET', path: '/member/sales', roles: 'member' },
  { method: 'GET', path: '/manage/ledger/balances', roles: ['treasurer'] },
  { method: 'GET', path: '/manage/ledger/lines', roles: ['treasurer'] },
  { method: 'GET', path: '/manage/ledger/lines/:id', roles: ['treasurer'], filtered: true },
  { method: 'GET', path: '/manage/ledger/orders/:number', roles: ['treasurer'], filtered: true },
  { method: 'GET', path: '/manage/ledger/accounts/:id/entries', roles: ['treasurer'], filtered: true },
  { method: 'GET', path: '/manage/payment-tasks', roles: ['treasurer'] },
  { method: 'POST', path: '/manage/payment-tasks/:id/decision', roles: ['treasurer'], filtered: true },
  { method: 'POST', path: '/manage/payment-comparisons', roles: ['treasurer'] },
  { method: 'POST', path: '/manage/settlements', roles: ['treasurer'] },

  { method: 'GET', path: '/manage/orders', roles: ['manager'] },
  {
    method: 'GET',
    path: '/manage/orders/:id',
    roles: ['manager'],
    organisationOf: { kind: 'order', param: 'id' },
  },
  {
    method: 'GET',
    path: '/manage/orders/:id/refunds',
    roles: ['manager', 'treasurer'],
    organisationOf: { kind: 'order', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/orders/:id/refunds',
    roles: ['manager', 'treasurer'],
    organisationOf: { kind: 'order', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/orders/:id/refund-preview',
    roles: ['manager', 'treasurer'],
    organisationOf: { kind: 'order', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/orders/:id/refund-steps',
    roles: ['manager', 'treasurer'],
    organisationOf: { kind: 'order', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/orders/:id/cancellation',
    roles: ['manager', 'treasurer'],
    organisationOf: { kind: 'order', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/orders/:id/payment-decisions',
    roles: ['manager', 'treasurer'],
    organisationOf: { kind: 'order', param: 'id' },
  },
  {
    method: 'GET',
    path: '/manage/orders/:id/payment-story',
    roles: ['manager', 'treasurer'],
    organisationOf: { kind: 'order', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/orders/:id/card-verdict',
    roles: ['manager', 'treasurer'],
    organisationOf: { kind: 'order', param: 'id' },
  },
  { method: 'GET', path: '/manage/payment-desk', roles: ['manager', 'treasurer'] },
  {
    method: 'POST',
    path: '/manage/parcels/:id/packed',
    roles: ['manager'],
    organisationOf: { kind: 'parcel', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/parcels/:id/handed-over',
    roles: ['manager'],
    organisationOf: { kind: 'parcel', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/parcels/:id/picked-up',
    roles: ['manager'],
    organisationOf: { kind: 'parcel', param: 'id' },
  },

  { method: 'GET', path: '/member/reviews', roles: 'member' },
  { method: 'POST', path: '/member/reviews/:id/answer', roles: 'member' },
  { method: 'GET', path: '/manage/reviews', roles: ['manager'] },
  {
    method: 'POST',
    path: '/manage/reviews/:id/publication',
    roles: ['manager'],
    organisationOf: { kind: 'review', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/reviews/:id/refusal',
    roles: ['manager'],
    organisationOf: { kind: 'review', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/reviews/:id/reopening',
    roles: ['manager'],
    organisationOf: { kind: 'review', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/reviews/:id/answer',
    roles: ['manager'],
    organisationOf: { kind: 'review', param: 'id' },
  },

  {
    method: 'GET',
    path: '/manage/parcels/:id/gift-slip',
    roles: ['manager'],
    organisationOf: { kind: 'parcel', param: 'id' },
  },

  { method: 'GET', path: '/manage/payment-choices', roles: ['treasurer'] },
  {
    method: 'POST',
    path: '/manage/payment-choices/:id',
    roles: ['treasurer'],
    organisationOf: { kind: 'organisation', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/payment-choices/:id/accounts',
    roles: ['treasurer'],
    organisationOf: { kind: 'organisation', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/payment-choices/:id/accounts/:proposal',
    roles: ['treasurer'],
    organisationOf: { kind: 'organisation', param: 'id' },
  },
  { method: 'GET', path: '/manage/desk-payments', roles: ['treasurer'] },
  {
    method: 'POST',
    path: '/manage/desk-payments/:id/confirmation',
    roles: ['treasurer'],
    organisationOf: { kind: 'desk_payment', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/desk-payments/:id/refusal',
    roles: ['treasurer'],
    organisationOf: { kind: 'desk_payment', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/desk-payments/:id/cash',
    roles: ['manager', 'treasurer'],
    organisationOf: { kind: 'desk_payment', param: 'id' },
  },
  {
    method: 'GET',
    path: '/manage/desk-payments/:id/receipt',
    roles: ['treasurer'],
    organisationOf: { kind: 'desk_payment', param: 'id' },
  },
  {
    method: 'GET',
    path: '/manage/desk-payments/:id/proofs/:proof',
    roles: ['treasurer'],
    organisationOf: { kind: 'desk_payment', param: 'id' },
  },
  {
    method: 'POST',
    path: '/manage/desk-payments/:id/proofs/:proof/removal',
    roles: ['treasurer'],
    organisationOf: { kind: 'desk_payment', param: 'id' },
  },

  { method: 'GET', path: '/booth/booths', roles: ['booth'] },
  {
    method: 'GET',
    path: '/booth/booths/:id/catalogue',
    roles: ['booth'],
    organisationOf: { kind: 'booth', param: 'id' },
  },
  { method: 'POST', path: '/booth/shifts', roles: ['booth'] },
  { method: 'POST', path: '/booth/sales', roles: ['booth'] },
] as const satisfies readonly RouteRule[]
