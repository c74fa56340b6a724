/** What stands in the gaps of a message, in the languages of the templates. Whoever reads another one gets Indonesian. */
type Words = {
  region: string
  moment: (date: string, time: string) => string
  byCourier: (courier: string, number: string) => string
  byCourierAlone: (courier: string) => string
  bySeller: string
}

const INDONESIAN: Words = {
  region: 'id-ID',
  moment: (date, time) => `${date} pukul ${time} WIB`,
  byCourier: (courier, number) => `${courier}, nomor resi ${number}`,
  byCourierAlone: (courier) => courier,
  bySeller: 'diantar sendiri oleh penjual',
}

const WORDS: Record<string, Words> = {
  id: INDONESIAN,
  en: {
    region: 'en-GB',
    moment: (date, time) => `${date} at ${time} (Jakarta time)`,
    byCourier: (courier, number) => `${courier}, tracking number ${number}`,
    byCourierAlone: (courier) => courier,
    bySeller: 'delivered by the seller',
  },
  'zh-Hant': {
    region: 'zh-TW',
    moment: (date, time) => `${date} ${time}（雅加達時間）`,
    byCourier: (courier, number) => `${courier}，追蹤號碼 ${number}`,
    byCourierAlone: (courier) => courier,
    bySeller: '由賣家親自送達',
  },
}

const wordsOf = (language: string): Words => WORDS[language] ?? INDONESIAN

/** "Rp 85.000", in English "Rp 85,000", as on our pages. */
export const sayRupiah = (language: string, amount: number): string =>
  `Rp ${new Intl.NumberFormat(wordsOf(language).region, { maximumFractionDigits: 0 }).format(amount)}`

/** In western Indonesian time, wherever the reader is. */
export function sayMoment(language: string, instant: Date): string {
  const { region, moment } = wordsOf(language)
  const zone = { timeZone: 'Asia/Jakarta' } as const
  const date = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'long', year: 'numeric', ...zone })
  const time = new Intl.DateTimeFormat(region, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  })
  return moment(date.format(instant), time.format(instant))
}

type Way = { courier: string | null; tracking_number: string | null }

export function sayWay(language: string, { courier, tracking_number }: Way): string {
  const words = wordsOf(language)
  if (!courier) return words.bySeller
  return tracking_number ? words.byCourier(courier, tracking_number) : words.byCourierAlone(courier)
}
