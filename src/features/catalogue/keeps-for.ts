import { here } from '../../i18n/here'
import { t, type TextKey } from '../../i18n/texts'
import { indonesianOnly, type Said } from '../../i18n/written'

type Unit = 'hari' | 'minggu' | 'bulan' | 'tahun'

const part =
  /^(?<opened>setelah dibuka )?(?<count>\d{1,3}) (?<unit>hari|minggu|bulan|tahun)(?<fridge> di kulkas)?$/

/** "6 bulan, setelah dibuka 1 bulan di kulkas" in the language of the page; as it was written when it says more. */
export function keepsFor(text: string): Said {
  if (here().language.tag === 'id') return indonesianOnly(text)
  const parts = text.split(', ').map(wordPart)
  return parts.includes(undefined) ? indonesianOnly(text) : { text: parts.join(', '), lang: undefined }
}

function wordPart(text: string): string | undefined {
  const found = part.exec(text.trim().toLowerCase())?.groups
  if (found === undefined) return undefined
  const key: Extract<TextKey, `goods.keeps.${Unit}`> = `goods.keeps.${found.unit as Unit}`
  const time = t(key, { count: Number(found.count) })
  const kept = found.fridge === undefined ? time : t('goods.keeps.in_fridge', { time })
  return found.opened === undefined ? kept : t('goods.keeps.once_opened', { time: kept })
}
