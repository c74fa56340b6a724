/** 111111, 122221, 121212, 123123: few different digits, or a piece said again. */
export function isRepeat(pin: string): boolean {
  return new Set(pin).size < 3 || pin.slice(0, 3) === pin.slice(3)
}

/** 123456, 654321, 890123, and doubled 112233. */
export function isRun(pin: string): boolean {
  const digits = [...pin].map(Number)
  return (
    climbsByOne(digits) || (isDoubled(digits) && climbsByOne(digits.filter((_, index) => index % 2 === 0)))
  )
}

/** Walks over the keypad and other favourites that no rule above finds. */
const FAMOUS = new Set([
  '159753',
  '147258',
  '258147',
  '147852',
  '258456',
  '123321',
  '321123',
  '112358',
  '314159',
  '520131',
])

export const isFamous = (pin: string) => FAMOUS.has(pin)

/** Day, month and year in any order people write them, with two or four figures for the year. */
export function isDate(pin: string): boolean {
  const [a, b, c] = [pin.slice(0, 2), pin.slice(2, 4), pin.slice(4, 6)].map(Number)
  if (a === undefined || b === undefined || c === undefined) return false
  const dayMonthYear = isDay(a, b) || isDay(b, a) || isDay(c, b)
  const monthWithYear = (isMonth(a) && isYear(pin.slice(2))) || (isMonth(c) && isYear(pin.slice(0, 4)))
  return dayMonthYear || monthWithYear
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isDay = (day: number, month: number) => day >= 1 && day <= (LONGEST[month - 1] ?? 0)

const isMonth = (month: number) => month >= 1 && month <= 12

const isYear = (year: string) => /^(19[2-9]|20[0-4])\d$/.test(year)

const isDoubled = (digits: number[]) =>
  digits.every((digit, index) => index % 2 === 0 || digit === digits[index - 1])

function climbsByOne(digits: number[]): boolean {
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10)
  return steps.every((step) => step === 1) || steps.every((step) => step === 9)
}
