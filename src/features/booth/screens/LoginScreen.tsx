import { useState, type SubmitEvent } from 'react'
import { logIn } from '../sync/booth-server'
import { text } from '../text'

/** First login, or a new one when the session has ended; sales on the device stay as they are. */
export function LoginScreen({ again, onDone }: { again: boolean; onDone: () => void }) {
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    const answer = await logIn(String(form.get('phone')), String(form.get('pin')))
    setBusy(false)
    if (answer === 'ok') onDone()
    else if (answer === 'offline') setProblem(navigator.onLine ? text('login.failed') : text('login.offline'))
    else setProblem(answer.message)
  }

  return (
    <form onSubmit={submit} className="mx-auto flex w-full max-w-sm flex-col gap-5 px-4 pt-10">
      <h1 className="text-2xl">{text('login.title')}</h1>
      <p className="text-ink-soft">{text(again ? 'login.again' : 'login.lead')}</p>
      <label>
        <span className="label">{text('login.phone')}</span>
        <input className="input" name="phone" type="tel" autoComplete="username" inputMode="tel" required />
      </label>
      <label>
        <span className="label">{text('login.pin')}</span>
        <input
          className="input tracking-[0.5em]"
          name="pin"
          type="password"
          inputMode="numeric"
          autoComplete="current-password"
          pattern="[0-9]{6}"
          maxLength={6}
          required
        />
      </label>
      {problem && (
        <p role="alert" className="rounded-m bg-bad-tint p-3 text-bad">
          {problem}
        </p>
      )}
      <button className="button" disabled={busy}>
        {text('login.submit')}
      </button>
    </form>
  )
}
