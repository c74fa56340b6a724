import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from '@medusajs/framework/types'
import { AbstractNotificationProviderService } from '@medusajs/framework/utils'
import { makeLoginCode } from '../auth-phone-code/login-code'
import { codeWords, describeMessage, type TemplateWords } from './describe-message'
import { writeFailure } from './failure-text'
import { postMessage, type Sender } from './post-message'

type Options = Sender & { codeSecret: string }

/** `data` of a notification: the language (BCP 47), and the words, or the challenge whose code is to be sent. */
export type WhatsAppData = { language: string } & (TemplateWords | { challenge: string })

/**
 * Sends templates by WhatsApp's Cloud API. Medusa writes every notification down as it is given, so a code is not given: it is made
 * here, from its challenge.
 */
export class WhatsAppNotificationProvider extends AbstractNotificationProviderService {
  static override identifier = 'whatsapp'

  private readonly options: Options

  constructor(_cradle: object, options: Options) {
    super()
    this.options = options
  }

  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { language, words } = this.read(notification.data ?? {})
    const message = describeMessage(notification.to, notification.template, language, words)
    const posted = await postMessage(this.options, message)
    if (!posted.ok) throw new Error(writeFailure(posted.failure))
    return { id: posted.id }
  }

  private read(data: Record<string, unknown>): { language: string; words: TemplateWords } {
    const { language = 'id', challenge, body, button } = data
    if (typeof language !== 'string') throw new Error('A message needs the tag of its language.')
    if (typeof challenge === 'string')
      return { language, words: codeWords(makeLoginCode(this.options.codeSecret, challenge)) }
    const texts = Array.isArray(body) ? body.map(String) : []
    return { language, words: { body: texts, ...(typeof button === 'string' && { button }) } }
  }
}
