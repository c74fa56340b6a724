import { defineAction, type ActionAPIContext } from 'astro:actions'
import type { PaymentComparison, PaymentDecisionAnswer } from '#contracts/payment-task'
import type { SettlementImport } from '#contracts/settlement'
import { formOutcome, refusedForm, typedValues, type FormOutcome } from '../features/door/form-outcome'
import { readToken } from '../features/session/session.server'
import { t } from '../i18n/texts'
import type { BackendResult } from '../lib/medusa/failure'
import * as backend from '../lib/medusa/payment-tasks'

type Send<T> = (token: string, form: FormData) => Promise<BackendResult<T>> | FormOutcome<never>

/** A form of the treasurer: needs a session, and brings back what was refused. */
const treasurerForm = <T>(send: Send<T>) =>
  defineAction({
    accept: 'form',
    handler: async (form: FormData, context: ActionAPIContext): Promise<FormOutcome<T>> => {
      const values = typedValues(form)
      const token = readToken(context.cookies)
      if (token === undefined) return refusedForm({ message: t('member.log_in.ended') }, values)
      const sent = await send(token, form)
      return 'message' in sent ? sent : formOutcome(sent as BackendResult<T>, values)
    },
  })

export const money = {
  decide: treasurerForm<PaymentDecisionAnswer>((token, form) =>
    backend.decideTask(token, String(form.get('task_id') ?? ''), String(form.get('choice') ?? '')),
  ),
  compare: treasurerForm<PaymentComparison>((token) => backend.compareBooks(token)),
  importReport: treasurerForm<SettlementImport>((token, form) => {
    const report = form.get('report')
    return report instanceof File && report.name !== ''
      ? backend.importSettlement(token, report)
      : refusedForm({ message: t('manage.payments.report_missing'), field: 'report' }, {})
  }),
}
