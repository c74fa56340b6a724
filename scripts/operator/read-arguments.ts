export type OperatorArguments = { email: string; isReset: boolean }

/** Undefined when the command was not understood. */
export function readArguments(args: readonly string[]): OperatorArguments | undefined {
  const [email, ...surplus] = args.filter((arg) => arg !== '--reset')
  if (email === undefined || surplus.length > 0 || !/^[^\s@-][^\s@]*@[^\s@]+$/.test(email)) return undefined
  return { email: email.toLowerCase(), isReset: args.includes('--reset') }
}
