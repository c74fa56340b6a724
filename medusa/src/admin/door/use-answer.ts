import { useCallback, useEffect, useState } from 'react'
import { call } from './call'

/** What the backend answers at an address, read again on demand. */
export function useAnswer<T>(path: string) {
  const [data, setData] = useState<T>()
  const [error, setError] = useState<string>()

  const reload = useCallback(async () => {
    const answer = await call<T>('GET', path)
    setError(answer.ok ? undefined : answer.refusal.message)
    if (answer.ok) setData(answer.value)
  }, [path])

  useEffect(() => void reload(), [reload])

  return { data, error, reload }
}
