import QRCode from 'qrcode'

/** The second form has the wide quiet border in which the real gateway draws the frame of QRIS. */
export function drawQr(text: string, isFramed: boolean): Promise<Buffer> {
  return QRCode.toBuffer(text, {
    type: 'png',
    errorCorrectionLevel: 'M',
    scale: isFramed ? 10 : 8,
    margin: isFramed ? 10 : 4,
  })
}
