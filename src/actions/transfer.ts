import { defineAction } from 'astro:actions'
import { t } from '../i18n/texts'
import type { BackendResult } from '../lib/medusa/failure'
import { dropTransferProof, sendTransferProof } from '../lib/medusa/desk'

export type ProofOutcome =
  { isDone: true; what: 'sent' | 'gone' } | { isDone: false; status: number; message: string; lang?: string }

/** The buyer's picture of her transfer, by the secret address of her order. */
export const transfer = {
  sendProof: defineAction({
    accept: 'form',
    handler: async (form: FormData): Promise<ProofOutcome> => {
      const picture = form.get('image')
      if (!(picture instanceof File) || picture.size === 0)
        return { isDone: false, status: 422, message: t('transfer.proof.missing') }
      return outcomeOf(await sendTransferProof(String(form.get('token') ?? ''), picture), 'sent')
    },
  }),

  removeProof: defineAction({
    accept: 'form',
    handler: async (form: FormData): Promise<ProofOutcome> => {
      const [token, proof] = [String(form.get('token') ?? ''), String(form.get('proof_id') ?? '')]
      return outcomeOf(await dropTransferProof(token, proof), 'gone')
    },
  }),
}

function outcomeOf(answer: BackendResult<object>, what: 'sent' | 'gone'): ProofOutcome {
  if (answer.ok) return { isDone: true, what }
  const { status, message, lang } = answer.failure
  return { isDone: false, status, message, ...(lang === undefined ? {} : { lang }) }
}
