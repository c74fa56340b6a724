import { defineAction } from 'astro:actions'
import { refusedForm, typedValues } from '../features/door/form-outcome'
import { dropToken, keepToken, readToken } from '../features/session/session.server'
import { t } from '../i18n/texts'
import { visitorOf } from '../lib/http/visitor-of'
import * as backend from '../lib/medusa/session'
import { isSecure } from '../lib/http/is-secure'

export const session = {
  logIn: defineAction({
    accept: 'form',
    handler: async (form: FormData, context) => {
      const result = await backend.logIn(
        String(form.get('phone') ?? ''),
        String(form.get('pin') ?? ''),
        visitorOf(context),
      )
      if (!result.ok) return refusedForm(result.failure, typedValues(form, ['pin']))
      keepToken(context.cookies, result.value.token, isSecure)
      return { ok: true as const, value: null }
    },
  }),

  logOut: defineAction({
    accept: 'form',
    handler: (_form: FormData, context) => {
      dropToken(context.cookies)
      return { ok: true as const }
    },
  }),

  changePin: defineAction({
    accept: 'form',
    handler: async (form: FormData, context) => {
      const token = readToken(context.cookies)
      if (token === undefined) return refusedForm({ message: t('member.log_in.ended') }, {})
      const pin = String(form.get('pin') ?? '')
      if (pin !== String(form.get('pin_again') ?? ''))
        return refusedForm({ message: t('member.invitation.different'), field: 'pin_again' }, {})
      const body = { old_pin: String(form.get('old_pin') ?? ''), pin }
      const result = await backend.changePin(token, body, visitorOf(context))
      if (!result.ok) return refusedForm(result.failure, {})
      keepToken(context.cookies, result.value.token, isSecure)
      return { ok: true as const, value: null }
    },
  }),

  acceptInvitation: defineAction({
    accept: 'form',
    handler: async (form: FormData, context) => {
      const pin = String(form.get('pin') ?? '')
      if (pin !== String(form.get('pin_again') ?? ''))
        return refusedForm({ message: t('member.invitation.different'), field: 'pin_again' }, {})
      const invitation = String(form.get('invitation') ?? '')
      const result = await backend.acceptInvitation(invitation, pin, visitorOf(context))
      if (!result.ok) return refusedForm(result.failure, {})
      keepToken(context.cookies, result.value.token, isSecure)
      return { ok: true as const, value: null }
    },
  }),
}
