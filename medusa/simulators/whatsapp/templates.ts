import { readFileSync } from 'node:fs'
import path from 'node:path'

type Button = { type: 'OTP' | 'URL'; text?: string; url?: string }
type Component =
  | { type: 'BODY'; text?: string; add_security_recommendation?: boolean }
  | { type: 'FOOTER'; code_expiration_minutes: number }
  | { type: 'BUTTONS'; buttons: Button[] }

/** A template as it is handed in for approval (`POST /WABA_ID/message_templates`). */
export type Template = {
  name: string
  category: 'AUTHENTICATION' | 'UTILITY'
  language: string
  components: Component[]
}

/** What the operator has registered, as far as the stand-in is concerned. */
export const templates: Template[] = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'templates.json'), 'utf8'),
)

/** WhatsApp words authentication templates itself, in every language. */
const CODE_WORDS: Record<string, { body: string; advice: string; footer: (minutes: number) => string }> = {
  id: {
    body: '{{1}} adalah kode verifikasi Anda.',
    advice: 'Demi keamanan, jangan bagikan kode ini.',
    footer: (minutes) => `Kode ini kedaluwarsa dalam ${minutes} menit.`,
  },
  en: {
    body: '{{1}} is your verification code.',
    advice: 'For your security, do not share this code.',
    footer: (minutes) => `This code expires in ${minutes} minutes.`,
  },
  zh_TW: {
    body: '您的驗證碼是 {{1}}。',
    advice: '為了您的安全，請勿分享此驗證碼。',
    footer: (minutes) => `此驗證碼將在 ${minutes} 分鐘後過期。`,
  },
}

export type Wording = { body: string; footer: string | null; button: Button | null }

/** The words with their gaps. */
export function wordingOf(template: Template): Wording {
  const code = CODE_WORDS[template.language] ?? CODE_WORDS.en
  const wording: Wording = { body: '', footer: null, button: null }
  for (const component of template.components) {
    if (component.type === 'BODY') {
      const advice = component.add_security_recommendation ? ` ${code?.advice}` : ''
      wording.body = component.text ?? `${code?.body}${advice}`
    } else if (component.type === 'FOOTER')
      wording.footer = code?.footer(component.code_expiration_minutes) ?? null
    else wording.button = component.buttons[0] ?? null
  }
  return wording
}

export const countGaps = (text: string): number => new Set(text.match(/\{\{\d+\}\}/g)).size

export const fillGaps = (text: string, values: readonly string[]): string =>
  text.replaceAll(/\{\{(\d+)\}\}/g, (gap, number: string) => values[Number(number) - 1] ?? gap)
