import { describe, expect, it } from 'vitest'
import { type AccountDecision, judgeAccountDecision } from './judge-account-decision'

const waiting = { state: 'waiting' as const, proposed_by: 'mem_sri', decided_by: null }
const sri = { id: 'mem_sri', is_one_hand: false }
const ani = { id: 'mem_ani', is_one_hand: false }
const invited = { id: 'mem_baru', is_one_hand: true }

describe('a proposed account', () => {
  it.each([
    [ani, 'confirmed', true],
    [ani, 'refused', true],
    [ani, 'withdrawn', 'forbidden'],
    [sri, 'confirmed', 'four_eyes'],
    [sri, 'refused', 'four_eyes'],
    [sri, 'withdrawn', true],
    [invited, 'confirmed', 'four_eyes'],
    [invited, 'refused', true],
    [invited, 'withdrawn', 'forbidden'],
  ] as const)('by Sri: of $id, %s is answered with %s', (decider, decision, expected) => {
    const judged = judgeAccountDecision(waiting, decision, decider)
    expect(judged.ok ? judged.value : judged.failure.code).toBe(expected === true ? 'decide' : expected)
  })

  const over = ['confirmed', 'refused', 'withdrawn'] satisfies AccountDecision[]
  it.each(over)('that is %s is decided no more, but the same answer of the same person is known', (state) => {
    const proposal = { ...waiting, state, decided_by: 'mem_ani' }
    for (const decision of over) {
      for (const decider of [sri, ani, invited]) {
        const judged = judgeAccountDecision(proposal, decision, decider)
        const isKnown = decision === state && decider === ani
        expect(judged.ok ? judged.value : judged.failure.code).toBe(isKnown ? 'known' : 'proposal_over')
      }
    }
  })
})
