export type Field = readonly [id: string, value: string]

const MAX_LENGTH = 99

/** EMVCo's way of writing: two digits of id, two of length, the value. */
export function writeFields(fields: readonly Field[]): string {
  return fields
    .map(([id, value]) => {
      if (value.length === 0 || value.length > MAX_LENGTH)
        throw new Error(`QRIS field ${id} cannot hold "${value}".`)
      return `${id}${String(value.length).padStart(2, '0')}${value}`
    })
    .join('')
}

/** CRC-16/CCITT-FALSE, four hexadecimal digits: "123456789" gives 29B1. */
export function checksum(text: string): string {
  let crc = 0xffff
  for (const byte of Buffer.from(text, 'utf8')) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1
    crc &= 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}
