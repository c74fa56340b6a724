import { defineAction } from 'astro:actions'
import { z } from 'astro/zod'
import {
  dropAskedCode,
  dropBuyerToken,
  keepAskedCode,
  keepBuyerToken,
  readAskedCode,
  readBuyerToken,
} from '../features/account/buyer.server'
import { here } from '../i18n/here'
import { t } from '../i18n/texts'
import { isSecure } from '../lib/http/is-secure'
import { visitorOf } from '../lib/http/visitor-of'
import * as backend from '../lib/medusa/account'
import type { BackendFailure } from '../lib/medusa/failure'

export type AccountRefusal = {
  isDone: false
  status: number
  message: string
  lang?: string
  /** The field that the message belongs to. */
  field?: 'phone' | 'code'
  typed?: string
}
export type AccountOutcome = { isDone: true } | AccountRefusal

const done = { isDone: true } as const

export const account = {
  /** The code goes to the number; this device remembers which one it asked for. */
  sendCode: defineAction({
    accept: 'form',
    input: z.object({ phone: z.string().trim().max(60).catch('') }),
    handler: async ({ phone }, context): Promise<AccountOutcome> => {
      if (phone === '')
        return { isDone: false, status: 422, message: t('account.phone_missing'), field: 'phone' }
      const asked = await backend.requestCode({ phone, locale: here().language.tag }, visitorOf(context))
      if (!asked.ok) return { ...refused(asked.failure), typed: phone }
      const { challenge } = asked.value
      keepAskedCode(context.cookies, { challenge, phone: asked.value.phone }, isSecure)
      return done
    },
  }),

  logIn: defineAction({
    accept: 'form',
    input: z.object({ code: z.string().max(40).catch('') }),
    handler: async ({ code }, context): Promise<AccountOutcome> => {
      const asked = readAskedCode(context.cookies)
      if (!asked) return { isDone: false, status: 422, message: t('account.code_over') }
      if (code.replaceAll(/\D/g, '').length !== 6)
        return { isDone: false, status: 422, message: t('account.code_missing'), field: 'code' }
      const session = await backend.logInByCode({ challenge: asked.challenge, code }, visitorOf(context))
      if (!session.ok) return refused(session.failure)
      dropAskedCode(context.cookies)
      keepBuyerToken(context.cookies, session.value.token, isSecure)
      return done
    },
  }),

  /** Back to the number: it was the wrong one. */
  startOver: defineAction({
    accept: 'form',
    handler: (_form: FormData, context): AccountOutcome => {
      dropAskedCode(context.cookies)
      return done
    },
  }),

  logOut: defineAction({
    accept: 'form',
    handler: async (_form: FormData, context): Promise<AccountOutcome> => {
      const token = readBuyerToken(context.cookies)
      if (token === undefined) return done
      const ended = await backend.logOutBuyer(token)
      // Without the backend the session would live on behind a page that says otherwise.
      if (!ended.ok && ended.failure.status !== 401) return refused(ended.failure)
      dropBuyerToken(context.cookies)
      return done
    },
  }),

  forgetAddress: defineAction({
    accept: 'form',
    input: z.object({ id: z.string().max(80).catch('') }),
    handler: async ({ id }, context): Promise<AccountOutcome> => {
      const token = readBuyerToken(context.cookies)
      const gone = token === undefined ? undefined : await backend.removeAddress(token, id)
      return gone && !gone.ok && gone.failure.status !== 404 ? refused(gone.failure) : done
    },
  }),

  close: defineAction({
    accept: 'form',
    handler: async (_form: FormData, context): Promise<AccountOutcome> => {
      const token = readBuyerToken(context.cookies)
      const closed = token === undefined ? undefined : await backend.closeAccount(token)
      if (closed && !closed.ok && closed.failure.status !== 401) return refused(closed.failure)
      dropBuyerToken(context.cookies)
      return done
    },
  }),
}

function refused({ status, message, lang, field }: BackendFailure): AccountRefusal {
  return {
    isDone: false,
    status,
    message,
    ...(lang === undefined ? {} : { lang }),
    ...(field === 'phone' || field === 'code' ? { field } : {}),
  }
}
