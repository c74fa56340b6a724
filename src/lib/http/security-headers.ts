type Surroundings = { paymentOrigins: string[]; isSecure: boolean }

const fixed = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
}

export function setSecurityHeaders(headers: Headers, { paymentOrigins, isSecure }: Surroundings): void {
  for (const [name, value] of Object.entries(fixed)) if (!headers.has(name)) headers.set(name, value)
  if (isSecure) headers.set('strict-transport-security', 'max-age=31536000')
  const policy = headers.get('content-security-policy')
  if (policy !== null) headers.set('content-security-policy', allowPaying(policy, paymentOrigins))
  // Nothing may be kept by anyone unless the page says so.
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
}

function allowPaying(policy: string, paymentOrigins: string[]): string {
  return policy.replace("form-action 'self'", ["form-action 'self'", ...paymentOrigins].join(' '))
}
