const passedOn = ['content-type', 'content-disposition']

/** A paper from the backend as it is; null for one that it has not, or cannot make now. Of one person: nobody keeps it. */
export async function passPdf(answer: Response | undefined): Promise<Response | null> {
  if (answer?.status !== 200 || answer.headers.get('content-type') !== 'application/pdf') {
    await answer?.body?.cancel()
    return null
  }
  const headers = new Headers({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' })
  for (const name of passedOn) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(answer.body, { headers })
}
