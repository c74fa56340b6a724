export type Answer = 'ok' | 'failing'
export type Health = { ready: boolean; shop: Answer; backend: Answer; database: Answer; search: Answer }

/** What the backend said of itself; without its word nothing behind it counts as answering. */
export function judgeHealth(backendAnswered: boolean, said: unknown): Health {
  const database = backendAnswered ? answerNamed(said, 'database') : 'failing'
  const search = backendAnswered ? answerNamed(said, 'search') : 'failing'
  const ready = backendAnswered && database === 'ok' && search === 'ok'
  return { ready, shop: 'ok', backend: backendAnswered ? 'ok' : 'failing', database, search }
}

function answerNamed(said: unknown, name: string): Answer {
  const value: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, name) : undefined
  return value === 'ok' ? 'ok' : 'failing'
}
