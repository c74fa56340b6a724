import type { Settings } from '../settings.ts'
import { checksum, writeFields } from './tlv.ts'

const DYNAMIC = '12'
const RUPIAH = '360'
const FOOD_SHOP = '5499'
/** Of no wallet and no bank: an app that scans it for real finds nobody to pay. */
const DOMAIN = 'ID.CO.SIMULATOR.WWW'
const ACCOUNT = '936009990000000000'

const plain = (text: string, length: number): string =>
  text
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, length) || '-'

/** A dynamic QRIS of one payment: whole, with amount, merchant and the reference by which it is known. */
export function writeQris(
  payment: { amount: number; reference: string },
  merchant: Settings['merchant'],
): string {
  const body = writeFields([
    ['00', '01'],
    ['01', DYNAMIC],
    [
      '26',
      writeFields([
        ['00', DOMAIN],
        ['01', ACCOUNT],
        ['02', 'G000000000'],
        ['03', 'UMI'],
      ]),
    ],
    [
      '51',
      writeFields([
        ['00', 'ID.CO.QRIS.WWW'],
        ['02', plain(merchant.nmid, 15)],
        ['03', 'UMI'],
      ]),
    ],
    ['52', FOOD_SHOP],
    ['53', RUPIAH],
    ['54', `${payment.amount}.00`],
    ['58', 'ID'],
    ['59', plain(merchant.name, 25)],
    ['60', plain(merchant.city, 15)],
    ['61', plain(merchant.postcode, 10)],
    ['62', writeFields([['05', payment.reference.slice(0, 25)]])],
  ])
  const covered = `${body}6304`
  return covered + checksum(covered)
}
