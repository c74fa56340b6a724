import { useState, type SubmitEvent } from 'react'
import { logIn } from '../sync/booth-server'
import { StartFrame } from '../parts/StartFrame'
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
    <StartFrame>
      <h1 className="text-2xl">{text('login.title')}</h1>
      <p className="mt-2 mb-6 text-ink-soft">{text(again ? 'login.again' : 'login.lead')}</p>
      <form onSubmit={submit} className="flex flex-col gap-5">
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
          <p role="alert" className="notice notice-bad">
            {problem}
          </p>
        )}
        <button className="button" disabled={busy}>
          {text('login.submit')}
        </button>
      </form>
    </StartFrame>
  )
}
