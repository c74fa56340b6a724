import { type Result, ok, refuse } from '../failure'

export type AccountDecision = 'confirmed' | 'refused' | 'withdrawn'

export type AccountProposal = {
  state: 'waiting' | AccountDecision
  proposed_by: string
  decided_by: string | null
}

export type Decider = {
  id: string
  /** She and the proposer do not count as two: see `isOneHand`. */
  is_one_hand: boolean
}

/** Whether a decision is to be carried out, or was carried out before by the same person: a form that was sent twice. */
export type Verdict = 'decide' | 'known'

/**
 * An organisation's account is changed by two. Who proposes it may take it back and nothing else; anybody else may refuse it, because
 * then nothing changes; but only somebody who is another person for sure may put it in force.
 */
export function judgeAccountDecision(
  proposal: AccountProposal,
  decision: AccountDecision,
  decider: Decider,
): Result<Verdict> {
  const isOwn = decider.id === proposal.proposed_by
  if (proposal.state !== 'waiting') {
    const isKnown = proposal.state === decision && proposal.decided_by === decider.id
    return isKnown
      ? ok('known')
      : refuse('proposal_over', 'Usulan ini sudah diputuskan. Muat ulang halamannya.')
  }
  if (decision === 'withdrawn') {
    return isOwn
      ? ok('decide')
      : refuse('forbidden', 'Hanya yang mengusulkan bisa menariknya. Anda bisa menolaknya dengan alasan.')
  }
  if (isOwn) return refuse('four_eyes', 'Rekening harus dipastikan orang lain dari yang mengusulkannya.')
  if (decision === 'confirmed' && decider.is_one_hand)
    return refuse(
      'four_eyes',
      'Anda dan yang mengusulkan baru saja mengundang atau mengangkat satu sama lain, atau diundang orang yang sama. Minta orang lain memastikannya, atau tunggu seminggu.',
    )
  return ok('decide')
}
