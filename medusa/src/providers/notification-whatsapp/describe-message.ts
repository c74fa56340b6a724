/** What fills a template: plain words in the order of its gaps, and the end of its button's address. */
export type TemplateWords = { body: string[]; button?: string }

/** Language codes of WhatsApp's own for the languages of the shop (BCP 47); each template is registered in each of them. */
const LANGUAGES: Record<string, string> = { id: 'id', en: 'en', 'zh-Hant': 'zh_TW' }

export const whatsappLanguage = (tag: string): string => LANGUAGES[tag] ?? 'id'

type Parameter = { type: 'text'; text: string }
type Component =
  | { type: 'body'; parameters: Parameter[] }
  | { type: 'button'; sub_type: 'url'; index: '0'; parameters: Parameter[] }

export type WhatsAppMessage = {
  messaging_product: 'whatsapp'
  recipient_type: 'individual'
  to: string
  type: 'template'
  template: { name: string; language: { code: string }; components: Component[] }
}

/** The body of `POST /PHONE_NUMBER_ID/messages`. `phone` is E.164; WhatsApp wants its digits. */
export function describeMessage(
  phone: string,
  template: string,
  language: string,
  { body, button }: TemplateWords,
): WhatsAppMessage {
  const components: Component[] = []
  if (body.length > 0) components.push({ type: 'body', parameters: body.map(toParameter) })
  if (button !== undefined)
    components.push({ type: 'button', sub_type: 'url', index: '0', parameters: [toParameter(button)] })
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: phone.replaceAll(/\D/g, ''),
    type: 'template',
    template: { name: template, language: { code: whatsappLanguage(language) }, components },
  }
}

/** An authentication template takes its code twice: in the words, and for the button that copies it. */
export const codeWords = (code: string): TemplateWords => ({ body: [code], button: code })

/** Line breaks, tabs and more than four gaps in a row are refused. */
function toParameter(text: string): Parameter {
  return { type: 'text', text: text.replaceAll(/\s+/g, ' ').trim() || '-' }
}
