import { readPhone } from '../../phone/read-phone'
import type { ReadCell } from '../define-column'
import { spoiledByExcel } from './codes'

/** Excel drops the zero in front of 0812...: a number that begins with 8 is read as if it were still there. */
export const phone: ReadCell<string> = (text) => {
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(text)) return spoiledByExcel('0812-3456-7890')
  return readPhone(/^8\d{8,12}$/.test(text) ? `0${text}` : text)
}
