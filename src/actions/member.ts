import { defineAction, type ActionAPIContext } from 'astro:actions'
import {
  formOutcome,
  refusedForm,
  typedValues,
  withUnixEnds,
  type FormOutcome,
} from '../features/door/form-outcome'
import { readProductFields, type ProductFields } from '../features/member/product-form'
import { readToken } from '../features/session/session.server'
import { t } from '../i18n/texts'
import * as backend from '../lib/medusa/member'
import { answerReview } from '../lib/medusa/reviews'

type Sent = FormOutcome<{ product_id: string }>

/**
 * Keeps a newly chosen photo first, so that it is not asked for again when something else is wrong. Answers what is
 * wrong with it; one that was kept before stays then.
 */
async function keepPhoto(
  token: string,
  form: FormData,
  values: Record<string, string>,
): Promise<string | undefined> {
  const photo = form.get('image')
  if (!(photo instanceof File) || photo.size === 0) return undefined
  const kept = await backend.uploadImage(token, photo)
  if (!kept.ok) return kept.failure.message
  values.image_id = kept.value.image_id
  return undefined
}

type Asked = {
  form: FormData
  context: ActionAPIContext
  mustHavePhoto: boolean
  send: (token: string, fields: ProductFields, values: Record<string, string>) => Promise<Sent>
}

async function sendProduct({ form, context, mustHavePhoto, send }: Asked): Promise<Sent> {
  const values = typedValues(form)
  const token = readToken(context.cookies)
  if (token === undefined) return refusedForm({ message: t('member.log_in.ended') }, values)
  const refused = await keepPhoto(token, form, values)
  if (form.get('intent') === 'preview') {
    const fields: Record<string, string> = refused === undefined ? {} : { image: refused }
    return { ok: false, message: refused ?? '', fields, values }
  }
  const missing = mustHavePhoto && !values.image_id ? t('member.form.photo_missing') : undefined
  const read = readProductFields(values, refused ?? missing)
  if (!read.ok) return { ...read, values }
  return atThePhoto(await send(token, read.value, values))
}

/** The backend names the photo by its id; on the form it is the field for the file, to be chosen again. */
function atThePhoto(sent: Sent): Sent {
  if (sent.ok || sent.fields.image_id === undefined) return sent
  const { image_id: image, ...fields } = sent.fields
  return { ...sent, fields: { ...fields, image }, values: { ...sent.values, image_id: '' } }
}

export const member = {
  answerReview: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormOutcome<Record<string, string>>> => {
      const values = typedValues(form)
      const token = readToken(context.cookies)
      if (token === undefined) return refusedForm({ message: t('member.log_in.ended') }, values)
      const text = withUnixEnds(values.text ?? '')
      const outcome = formOutcome(await answerReview(token, values.review_id ?? '', text), values)
      return outcome.ok ? { ok: true, value: values } : outcome
    },
  }),

  proposeProduct: defineAction({
    accept: 'form',
    handler: (form: FormData, context): Promise<Sent> =>
      sendProduct({
        form,
        context,
        mustHavePhoto: true,
        send: async (token, fields, values) => {
          const body = {
            ...fields,
            image_id: values.image_id ?? '',
            proposal_key: values.proposal_key ?? '',
            organisation_id: values.organisation_id ?? '',
          }
          return formOutcome(await backend.proposeProduct(token, body), values)
        },
      }),
  }),

  reviseProduct: defineAction({
    accept: 'form',
    handler: (form: FormData, context): Promise<Sent> =>
      sendProduct({
        form,
        context,
        mustHavePhoto: false,
        send: async (token, fields, values) => {
          const body = { ...fields, image_id: values.image_id || undefined }
          return formOutcome(await backend.reviseProduct(token, values.product_id ?? '', body), values)
        },
      }),
  }),
}
