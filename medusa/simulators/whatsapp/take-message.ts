import { randomBytes } from 'node:crypto'
import { ApiError } from './errors.ts'
import type { Settings } from './settings.ts'
import type { Message } from './state.ts'
import { countGaps, fillGaps, templates, wordingOf } from './templates.ts'

type Place = { shopUrl: string }

/** A body of `POST /PHONE_NUMBER_ID/messages` as a message, or the error that the Cloud API answers. */
export function takeMessage(
  body: Record<string, unknown> | null,
  settings: Settings,
  { shopUrl }: Place,
): Message {
  if (body === null) throw new ApiError(100, 'The body is not valid JSON.')
  if (body.messaging_product !== 'whatsapp')
    throw new ApiError(100, 'The parameter messaging_product is required.')
  const kind = body.recipient_type ?? 'individual'
  if (kind !== 'individual') throw new ApiError(100, 'recipient_type must be individual.')
  const to = typeof body.to === 'string' ? body.to.replace(/^\+/, '') : ''
  if (!/^[1-9]\d{6,14}$/.test(to)) throw new ApiError(100, 'The parameter to must be a phone number.')
  if (body.type !== 'template')
    throw new ApiError(100, 'This stand-in knows messages of the type template only.')
  const { name, code, bodyTexts, buttonTexts } = readTemplate(body.template)
  const template = templates.find((one) => one.name === name && one.language === code)
  if (!template) throw new ApiError(132001, `template name (${name}) does not exist in ${code}`)
  const { body: words, footer, button } = wordingOf(template)
  expectCount('body', bodyTexts.length, countGaps(words))
  expectCount('button', buttonTexts.length, button?.type === 'OTP' ? 1 : countGaps(button?.url ?? ''))
  if (button?.type === 'OTP' && buttonTexts[0] !== bodyTexts[0])
    throw new ApiError(100, 'The code of the button differs from that of the body.')
  if (settings.unknown_numbers.includes(to)) throw new ApiError(131026)
  return {
    id: `wamid.${randomBytes(24).toString('base64')}`,
    to,
    template: name,
    language: code,
    text: fillGaps(words, bodyTexts),
    footer,
    code: button?.type === 'OTP' ? (buttonTexts[0] ?? null) : null,
    link:
      button?.type === 'URL' && button.url !== undefined
        ? { text: button.text ?? '', url: fillGaps(button.url, buttonTexts).replace('https://SHOP', shopUrl) }
        : null,
    taken_at: new Date().toISOString(),
  }
}

function readTemplate(value: unknown) {
  const { name, language, components = [] } = Object(value)
  const code: unknown = Object(language).code
  if (typeof name !== 'string' || typeof code !== 'string')
    throw new ApiError(100, 'template.name and template.language.code are required.')
  if (!Array.isArray(components)) throw new ApiError(100, 'template.components must be an array.')
  const textsOf = (wanted: (component: Record<string, unknown>) => boolean) =>
    readTexts(components.map(Object).find(wanted))
  return {
    name,
    code,
    bodyTexts: textsOf(({ type }) => type === 'body'),
    buttonTexts: textsOf(
      ({ type, sub_type, index }) => type === 'button' && sub_type === 'url' && String(index) === '0',
    ),
  }
}

/** Line breaks, tabs and many gaps are refused in what fills a template. */
function readTexts(component: Record<string, unknown> | undefined): string[] {
  const parameters: unknown[] = Array.isArray(component?.parameters) ? component.parameters : []
  return parameters.map((parameter) => {
    const { type, text } = Object(parameter)
    if (type !== 'text' || typeof text !== 'string' || text === '')
      throw new ApiError(100, 'Each parameter must be a text that is not empty.')
    if (/[\n\t]| {5,}/.test(text))
      throw new ApiError(100, 'Parameters cannot have line breaks, tabs or many spaces.')
    return text
  })
}

function expectCount(part: string, given: number, wanted: number): void {
  if (given !== wanted)
    throw new ApiError(
      132000,
      `${part}: number of localizable_params (${given}) does not match the expected number of params (${wanted})`,
    )
}
