export type Refusal = { message: string; fields: Record<string, string> }

export type Called<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

type Method = 'GET' | 'POST' | 'DELETE'

/** Asks the backend the Admin is served from; a refusal comes back as the sentences to show. */
export async function call<T>(method: Method, path: string, body?: object | Blob): Promise<Called<T>> {
  try {
    const isFile = body instanceof Blob
    const response = await fetch(path, {
      method,
      credentials: 'include',
      headers: { 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
      ...(body ? { body: isFile ? body : JSON.stringify(body) } : {}),
    })
    const answer: unknown = await response.json()
    return response.ok ? { ok: true, value: answer as T } : { ok: false, refusal: readRefusal(answer) }
  } catch {
    return { ok: false, refusal: { message: 'Server tidak menjawab. Coba lagi.', fields: {} } }
  }
}

function readRefusal(answer: unknown): Refusal {
  const { message, field, fields } = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<
    string,
    unknown
  >
  const sentence = typeof message === 'string' ? message : 'Permintaan ditolak.'
  if (typeof fields === 'object' && fields !== null)
    return { message: sentence, fields: fields as Record<string, string> }
  return { message: sentence, fields: typeof field === 'string' ? { [field]: sentence } : {} }
}
