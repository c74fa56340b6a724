import { defineAction, type ActionAPIContext } from 'astro:actions'
import {
  formOutcome,
  refusedForm,
  typedValues,
  withUnixEnds,
  type FormOutcome,
} from '../features/door/form-outcome'
import { readToken } from '../features/session/session.server'
import { t } from '../i18n/texts'
import * as backend from '../lib/medusa/manage'
import * as reviews from '../lib/medusa/reviews'
import type { BackendResult } from '../lib/medusa/failure'

type Values = Record<string, string>

/** A form of the desk: needs a session, sends, and brings back what was typed when it was refused. */
const deskForm = <T>(send: (token: string, values: Values) => Promise<BackendResult<T>>) =>
  defineAction({
    accept: 'form',
    handler: async (form: FormData, context: ActionAPIContext): Promise<FormOutcome<Values>> => {
      const values = typedValues(form)
      const token = readToken(context.cookies)
      if (token === undefined) return refusedForm({ message: t('member.log_in.ended') }, values)
      const outcome = formOutcome(await send(token, values), values)
      return outcome.ok ? { ok: true, value: values } : outcome
    },
  })

export const manage = {
  approveProduct: deskForm((token, { product_id = '' }) => backend.approveProduct(token, product_id)),
  returnProduct: deskForm((token, { product_id = '', comment = '' }) =>
    backend.returnProduct(token, product_id, comment),
  ),
  packParcel: deskForm((token, { parcel_id = '' }) => backend.packParcel(token, parcel_id)),
  pickUpParcel: deskForm((token, { parcel_id = '' }) => backend.pickUpParcel(token, parcel_id)),
  handOverParcel: deskForm((token, { parcel_id = '', way = '', courier = '', tracking_number = '' }) =>
    backend.handOverParcel(token, parcel_id, { way, courier, tracking_number }),
  ),

  publishReview: deskForm((token, { review_id = '', revision }) =>
    reviews.publishReview(token, review_id, { revision: Number(revision) }),
  ),
  reopenReview: deskForm((token, { review_id = '', revision }) =>
    reviews.reopenReview(token, review_id, { revision: Number(revision) }),
  ),
  refuseReview: deskForm((token, { review_id = '', revision, reason = '' }) =>
    reviews.refuseReview(token, review_id, { revision: Number(revision), reason }),
  ),
  answerReview: deskForm((token, { review_id = '', member_id = '', text = '', from_voice }) =>
    reviews.answerFor(token, review_id, {
      member_id,
      text: withUnixEnds(text),
      from_voice: from_voice === '1',
    }),
  ),
}
