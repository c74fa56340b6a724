import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStripeEvent } from './read-stripe-event'

const event = (object: object, type = 'checkout.session.completed') =>
  JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object } })

describe('readStripeEvent', () => {
  it.each([
    [
      'a page',
      {
        object: 'checkout.session',
        id: 'cs_test_a1',
        client_reference_id: 'payses_1',
        metadata: { session_id: 'payses_1' },
        payment_intent: 'pi_1',
      },
      { session_id: 'payses_1', page_id: 'cs_test_a1', payment_id: 'pi_1' },
    ],
    [
      'a page before anything was paid',
      {
        object: 'checkout.session',
        id: 'cs_1',
        client_reference_id: 'payses_1',
        metadata: { session_id: 'payses_1' },
        payment_intent: null,
      },
      { session_id: 'payses_1', page_id: 'cs_1', payment_id: null },
    ],
    [
      'a payment link, whose visitor has written our session into its address',
      { object: 'checkout.session', id: 'cs_1', client_reference_id: 'payses_1', payment_intent: 'pi_1' },
      { session_id: null, page_id: 'cs_1', payment_id: 'pi_1' },
    ],
    [
      'a page of another shop, with our session in its address',
      {
        object: 'checkout.session',
        id: 'cs_1',
        client_reference_id: 'payses_1',
        metadata: { session_id: 'payses_2' },
        payment_intent: 'pi_1',
      },
      { session_id: null, page_id: 'cs_1', payment_id: 'pi_1' },
    ],
    [
      'a payment',
      { object: 'payment_intent', id: 'pi_1', metadata: { session_id: 'payses_1' } },
      { session_id: 'payses_1', page_id: null, payment_id: 'pi_1' },
    ],
    [
      'a charge',
      { object: 'charge', id: 'ch_1', payment_intent: 'pi_1', metadata: { session_id: 'payses_1' } },
      { session_id: 'payses_1', page_id: null, payment_id: 'pi_1' },
    ],
    [
      'a refund made by hand',
      { object: 'refund', id: 're_1', payment_intent: 'pi_1', metadata: {} },
      { session_id: null, page_id: null, payment_id: 'pi_1' },
    ],
    [
      'a dispute with the whole payment in it',
      { object: 'dispute', id: 'dp_1', payment_intent: { id: 'pi_1', object: 'payment_intent' } },
      { session_id: null, page_id: null, payment_id: 'pi_1' },
    ],
    [
      'something that is none of ours',
      { object: 'customer', id: 'cus_1', client_reference_id: 'payses_1' },
      { session_id: null, page_id: null, payment_id: null },
    ],
    [
      'references that are none',
      { object: 'checkout.session', id: "cs_1' or 1=1", client_reference_id: '../x', payment_intent: 7 },
      { session_id: null, page_id: null, payment_id: null },
    ],
  ])('knows of whom %s speaks', (_name, object, expected) => {
    expect(readStripeEvent(event(object))).toMatchObject({ ok: true, value: expected })
  })

  it.each(['', '[]', 'null', '{}', '{"type":"x"}', '{"type":"x","data":{"object":"y"}}', event({}, 'X Y')])(
    'refuses %j',
    (raw) => expect(readStripeEvent(raw)).toMatchObject({ ok: false }),
  )

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (raw) => typeof readStripeEvent(raw).ok === 'boolean'),
    )
  })
})
