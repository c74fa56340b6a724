import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { unpackHeadlessShell } from './headless-shell.ts'

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** CHROMIUM_PATH, else the quick one that npm brought if this system has what it needs, else a browser of the system. */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen !== undefined) return launch(chosen)
  const shell = await unpackHeadlessShell()
  const system = SYSTEM_BROWSERS.find((file) => existsSync(file))
  if (shell === undefined || system === undefined) return launch(shell ?? system)
  return launch(shell).catch(() => launch(system))
}

async function launch(file: string | undefined): Promise<Browser> {
  if (file === undefined)
    throw new Error('No Chromium here: install one, or name it in CHROMIUM_PATH, and run the tests again.')
  return chromium.launch({ executablePath: file, args: FLAGS })
}
