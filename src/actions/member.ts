import { defineAction, type ActionAPIContext } from 'astro:actions'
import { formOutcome, refusedForm, typedValues, type FormOutcome } from '../features/door/form-outcome'
import { readProductFields } from '../features/member/product-form'
import { readToken } from '../features/session/session.server'
import { t } from '../i18n/texts'
import * as backend from '../lib/medusa/member'

type Sent = FormOutcome<{ product_id: string }>

/** Keeps a newly chosen photo first, so that it is not asked for again when something else is wrong. */
async function keepPhoto(
  token: string,
  form: FormData,
  values: Record<string, string>,
): Promise<Sent | null> {
  const photo = form.get('image')
  if (!(photo instanceof File) || photo.size === 0) return null
  const kept = await backend.uploadImage(token, photo)
  if (!kept.ok) return refusedForm({ ...kept.failure, field: 'image' }, values)
  values.image_id = kept.value.image_id
  return null
}

async function sendProduct(
  form: FormData,
  context: ActionAPIContext,
  send: (token: string, values: Record<string, string>) => Promise<Sent>,
): Promise<Sent> {
  const values = typedValues(form)
  const token = readToken(context.cookies)
  if (token === undefined) return refusedForm({ message: t('member.log_in.ended') }, values)
  const refused = await keepPhoto(token, form, values)
  if (refused) return refused
  if (form.get('intent') === 'preview') return { ok: false, message: '', fields: {}, values }
  return send(token, values)
}

export const member = {
  proposeProduct: defineAction({
    accept: 'form',
    handler: (form: FormData, context): Promise<Sent> =>
      sendProduct(form, context, async (token, values) => {
        const read = readProductFields(values)
        if (!read.ok) return { ...read, values }
        if (!values.image_id)
          return refusedForm({ message: t('member.form.photo_missing'), field: 'image' }, values)
        const body = {
          ...read.value,
          image_id: values.image_id,
          proposal_key: values.proposal_key ?? '',
          organisation_id: values.organisation_id ?? '',
        }
        return formOutcome(await backend.proposeProduct(token, body), values)
      }),
  }),

  reviseProduct: defineAction({
    accept: 'form',
    handler: (form: FormData, context): Promise<Sent> =>
      sendProduct(form, context, async (token, values) => {
        const read = readProductFields(values)
        if (!read.ok) return { ...read, values }
        const body = { ...read.value, image_id: values.image_id || undefined }
        return formOutcome(await backend.reviseProduct(token, values.product_id ?? '', body), values)
      }),
  }),
}
