import { defineAction, type ActionAPIContext } from 'astro:actions'
import type { DeskDecisionBody } from '#contracts/desk'
import { formOutcome, refusedForm, typedValues, type FormOutcome } from '../features/door/form-outcome'
import { readToken } from '../features/session/session.server'
import { t } from '../i18n/texts'
import * as backend from '../lib/medusa/desk'
import type { BackendResult } from '../lib/medusa/failure'

type Values = Record<string, string>

/** A form about money: needs a session, and tells what the backend made of it. */
export const moneyForm = <T>(send: (token: string, values: Values) => Promise<BackendResult<T>>) =>
  defineAction({
    accept: 'form',
    handler: async (form: FormData, context: ActionAPIContext): Promise<FormOutcome<T>> => {
      const values = typedValues(form)
      const token = readToken(context.cookies)
      if (token === undefined) return refusedForm({ message: t('member.log_in.ended') }, values)
      return formOutcome(await send(token, values), values)
    },
  })

/** What a form does not say is refused by the backend, which wants a reason. */
function readDecision(decision: string | undefined, reason: string): DeskDecisionBody {
  if (decision === 'confirmed' || decision === 'withdrawn') return { decision }
  return { decision: 'refused', reason }
}

/** Money that an organisation's own people take. */
export const desk = {
  choose: moneyForm((token, { organisation_id = '', method, is_on, note }) =>
    backend.chooseDesk(token, organisation_id, {
      method: method === 'pickup' ? 'pickup' : 'transfer',
      is_on: is_on === '1',
      note: note ?? null,
    }),
  ),
  proposeAccount: moneyForm((token, { organisation_id = '', ...typed }) =>
    backend.proposeAccount(token, organisation_id, {
      bank_name: typed.bank_name ?? null,
      account_number: typed.account_number ?? null,
      account_holder: typed.account_holder ?? null,
    }),
  ),
  decideAccount: moneyForm((token, { organisation_id = '', proposal_id = '', decision, reason = '' }) =>
    backend.decideAccount(token, organisation_id, proposal_id, readDecision(decision, reason)),
  ),
  confirmTransfer: moneyForm((token, { payment_id = '', received_rupiah }) =>
    backend.confirmTransfer(token, payment_id, { received_rupiah: Number(received_rupiah) }),
  ),
  confirmCash: moneyForm((token, { payment_id = '', received_rupiah }) =>
    backend.confirmCash(token, payment_id, { received_rupiah: Number(received_rupiah) }),
  ),
  refuseTransfer: moneyForm((token, { payment_id = '', reason = '' }) =>
    backend.refuseTransfer(token, payment_id, { reason }),
  ),
  removeProof: moneyForm((token, { payment_id = '', proof_id = '' }) =>
    backend.removeProof(token, payment_id, proof_id),
  ),
}
