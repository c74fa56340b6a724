const ONES = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const THOUSANDS = ['', 'ribu', 'juta', 'miliar', 'triliun']

/** 125000 is "seratus dua puluh lima ribu rupiah": a receipt says its amount in words too. */
export function spellRupiah(amount_rupiah: number): string {
  if (!Number.isSafeInteger(amount_rupiah) || amount_rupiah < 0 || amount_rupiah >= 1e15) {
    throw new RangeError(`Only whole amounts below a thousand trillion are spelt, not ${amount_rupiah}`)
  }
  if (amount_rupiah === 0) return 'nol rupiah'
  const groups: string[] = []
  for (let rest = amount_rupiah, power = 0; rest > 0; rest = Math.floor(rest / 1000), power += 1) {
    const group = rest % 1000
    // One thousand has a word of its own; one million has none.
    if (group === 1 && power === 1) groups.unshift('seribu')
    else if (group > 0) groups.unshift(`${spellHundreds(group)} ${THOUSANDS[power] ?? ''}`.trim())
  }
  return `${groups.join(' ')} rupiah`
}

function spellHundreds(number: number): string {
  const hundreds = Math.floor(number / 100)
  const rest = number % 100
  const words = [hundreds === 1 ? 'seratus' : hundreds > 1 ? `${ONES[hundreds]} ratus` : '', spellTens(rest)]
  return words.filter(Boolean).join(' ')
}

function spellTens(number: number): string {
  if (number < 10) return ONES[number] ?? ''
  if (number === 10) return 'sepuluh'
  if (number === 11) return 'sebelas'
  if (number < 20) return `${ONES[number - 10]} belas`
  return `${ONES[Math.floor(number / 10)]} puluh ${ONES[number % 10]}`.trim()
}
