import { METHODS, type Method } from '../methods.ts'

export type MethodWish = {
  method: Method | undefined
  details?: Record<string, unknown>
  callback_url?: string
  problems: string[]
}

const ACQUIRERS = ['gopay', 'airpay shopee']
const KNOWN = new Set(METHODS.map(({ payment_type }) => payment_type))

/** Which method a charge asks for, and what it says to it. */
export function readMethod(body: Record<string, unknown>): MethodWish {
  const { payment_type } = body
  if (payment_type === undefined) return { method: undefined, problems: ['payment_type is required'] }
  if (typeof payment_type !== 'string' || !KNOWN.has(payment_type)) {
    return { method: undefined, problems: ['payment_type is not supported'] }
  }
  const own = Object(body[payment_type])
  switch (payment_type) {
    case 'bank_transfer':
      return pick(({ bank }) => bank, own.bank, 'bank_transfer.bank')
    case 'cstore':
      return pick(({ store }) => store, String(own.store ?? '').toLowerCase(), 'cstore.store')
    case 'echannel':
      return { method: byType('echannel'), problems: checkBill(own) }
    case 'qris':
      return readQris(own)
    case 'shopeepay':
      return {
        ...readWallet('shopeepay', own),
        problems: own.callback_url ? [] : ['shopeepay.callback_url is required'],
      }
    default:
      return readWallet(payment_type, own.enable_callback === true ? own : {})
  }
}

const byType = (type: string) => METHODS.find(({ payment_type }) => payment_type === type)

function pick(key: (method: Method) => string | undefined, value: unknown, name: string): MethodWish {
  if (value === undefined || value === '') return { method: undefined, problems: [`${name} is required`] }
  const method = METHODS.find((one) => key(one) !== undefined && key(one) === value)
  return { method, problems: method ? [] : [`${name} is not supported`] }
}

function checkBill({ bill_info1, bill_info2 }: Record<string, unknown>): string[] {
  const texts = [
    ['bill_info1', bill_info1, 10],
    ['bill_info2', bill_info2, 30],
  ] as const
  return texts.flatMap(([name, value, length]) => {
    if (typeof value !== 'string' || value === '') return [`echannel.${name} is required`]
    return value.length > length ? [`echannel.${name} is too long, maximum ${length} characters`] : []
  })
}

function readQris({ acquirer = 'gopay' }: Record<string, unknown>): MethodWish {
  const isKnown = ACQUIRERS.includes(String(acquirer))
  return {
    method: byType('qris'),
    details: { acquirer },
    problems: isKnown ? [] : ['qris.acquirer is not supported'],
  }
}

function readWallet(type: string, { callback_url }: Record<string, unknown>): MethodWish {
  return {
    method: byType(type),
    problems: [],
    ...(typeof callback_url === 'string' && callback_url !== '' && { callback_url }),
  }
}
