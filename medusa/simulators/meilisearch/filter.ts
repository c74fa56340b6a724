import { ApiError, type ErrorCode } from './errors.ts'
import type { Document, Value } from './store.ts'

export type Test = (document: Document) => boolean

const TOKEN = /\s*("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|<=|>=|!=|[=<>()[\],]|[^\s=<>!()[\],"']+)/y

/** The filter language as far as it is documented for equality, order, IN, EXISTS, IS NULL, NOT, AND and OR. */
export function readFilter(
  filter: unknown,
  filterable: readonly string[],
  code: ErrorCode = 'invalid_search_filter',
): Test {
  if (filter === undefined || filter === null) return () => true
  if (typeof filter === 'string') return new FilterReader(filter, filterable, code).read()
  if (!Array.isArray(filter)) throw new ApiError(code, 'Invalid syntax for the filter parameter.')
  const tests = filter.map((part) =>
    Array.isArray(part)
      ? anyOf(part.map((one) => readFilter(one, filterable, code)))
      : readFilter(part, filterable, code),
  )
  return allOf(tests)
}

const allOf =
  (tests: readonly Test[]): Test =>
  (document) =>
    tests.every((test) => test(document))
const anyOf =
  (tests: readonly Test[]): Test =>
  (document) =>
    tests.some((test) => test(document))

class FilterReader {
  readonly #text: string
  readonly #filterable: readonly string[]
  readonly #code: ErrorCode
  readonly #tokens: string[]

  constructor(text: string, filterable: readonly string[], code: ErrorCode) {
    this.#text = text
    this.#filterable = filterable
    this.#code = code
    this.#tokens = cutTokens(text) ?? this.#refuse()
  }

  read(): Test {
    const test = this.#either()
    return this.#tokens.length === 0 ? test : this.#refuse()
  }

  #either(): Test {
    const tests = [this.#both()]
    while (this.#takes('OR')) tests.push(this.#both())
    return anyOf(tests)
  }

  #both(): Test {
    const tests = [this.#one()]
    while (this.#takes('AND')) tests.push(this.#one())
    return allOf(tests)
  }

  #one(): Test {
    if (this.#takes('NOT')) return not(this.#one())
    if (this.#takes('(')) {
      const test = this.#either()
      return this.#takes(')') ? test : this.#refuse()
    }
    return this.#condition()
  }

  #condition(): Test {
    const name = this.#value()
    if (!this.#filterable.includes(name)) {
      const known = this.#filterable.join(', ')
      throw new ApiError(this.#code, `Attribute \`${name}\` is not filterable. Available: \`${known}\`.`)
    }
    const isNegated = this.#takes('NOT')
    const test = this.#operator(name)
    return isNegated ? not(test) : test
  }

  #operator(name: string): Test {
    if (this.#takes('EXISTS')) return (document) => document[name] !== undefined
    if (this.#takes('IN')) return this.#membership(name)
    if (this.#takes('IS')) {
      const isNegated = this.#takes('NOT')
      if (!this.#takes('NULL')) return this.#refuse()
      return (document) => (document[name] === null) !== isNegated
    }
    const sign = this.#tokens.shift()
    const wanted = this.#value()
    if (sign === '=') return has(name, wanted)
    if (sign === '!=') return not(has(name, wanted))
    const limit = Number(wanted)
    const compare = new Map<string | undefined, (value: number) => boolean>([
      ['<', (value) => value < limit],
      ['<=', (value) => value <= limit],
      ['>', (value) => value > limit],
      ['>=', (value) => value >= limit],
    ]).get(sign)
    if (!compare || Number.isNaN(limit)) return this.#refuse()
    return (document) => valuesOf(document[name]).some((value) => typeof value === 'number' && compare(value))
  }

  #membership(name: string): Test {
    if (!this.#takes('[')) return this.#refuse()
    const tests: Test[] = []
    while (!this.#takes(']')) {
      tests.push(has(name, this.#value()))
      this.#takes(',')
    }
    return anyOf(tests)
  }

  #value(): string {
    const token = this.#tokens.shift() ?? this.#refuse()
    return /^["']/.test(token) ? token.slice(1, -1).replace(/\\(.)/g, '$1') : token
  }

  #takes(token: string): boolean {
    if (this.#tokens[0] !== token) return false
    this.#tokens.shift()
    return true
  }

  #refuse(): never {
    throw new ApiError(this.#code, `Was expecting an operation in \`${this.#text}\`.`)
  }
}

function cutTokens(text: string): string[] | undefined {
  const tokens: string[] = []
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.trimEnd().length;) {
    const found = TOKEN.exec(text)
    if (!found?.[1]) return undefined
    tokens.push(found[1])
  }
  return tokens
}

const not =
  (test: Test): Test =>
  (document) =>
    !test(document)

/** Texts are compared without regard to case. */
function has(name: string, wanted: string): Test {
  const text = wanted.toLowerCase()
  return (document) => valuesOf(document[name]).some((value) => String(value).toLowerCase() === text)
}

function valuesOf(value: Value | undefined): Value[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}
