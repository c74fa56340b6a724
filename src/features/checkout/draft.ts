import { z } from 'astro/zod'

const text = (most: number) =>
  z
    .string()
    .catch('')
    .transform((value) => value.trim().slice(0, most))

const shape = z.object({
  /** Made when the page is first shown: however often the form is sent, it is one order. */
  key: z
    .string()
    .regex(/^[\w-]{16,64}$/)
    .catch(newKey),
  name: text(80),
  phone: text(30),
  province: text(2),
  regency: text(5),
  district: text(8),
  village: text(13),
  street: text(240),
  postal_code: text(10),
  note: text(160),
  gift_note: text(200),
  invoice_name: text(100),
  invoice_npwp: text(30),
  invoice_address: text(200),
  /** Name and address stay on this device after the order. */
  remember: z.enum(['1', '']).catch(''),
  parcels: z.record(z.string(), z.unknown()).catch({}).transform(knownModes),
})

/** Everything typed and chosen at the checkout. */
export type CheckoutDraft = z.infer<typeof shape>

const PARCEL = 'parcel.'

export function newDraft(): CheckoutDraft {
  return {
    key: crypto.randomUUID(),
    name: '',
    phone: '',
    province: '',
    regency: '',
    district: '',
    village: '',
    street: '',
    postal_code: '',
    note: '',
    gift_note: '',
    invoice_name: '',
    invoice_npwp: '',
    invoice_address: '',
    remember: '',
    parcels: {},
  }
}

export function parseDraft(input: unknown): CheckoutDraft | undefined {
  const parsed = shape.safeParse(input)
  return parsed.success ? settleArea(parsed.data) : undefined
}

export function readDraftForm(form: FormData): CheckoutDraft {
  const fields = Object.fromEntries([...form].filter(([name]) => !name.startsWith(PARCEL)))
  const parcels = Object.fromEntries(
    [...form].flatMap(([name, mode]) => (name.startsWith(PARCEL) ? [[name.slice(PARCEL.length), mode]] : [])),
  )
  return parseDraft({ ...fields, parcels }) ?? newDraft()
}

export function parcelField(organisation_id: string): string {
  return `${PARCEL}${organisation_id}`
}

export function withNewKey(draft: CheckoutDraft): CheckoutDraft {
  return { ...draft, key: newKey() }
}

/** What may stay on the device after an order: who she is and where she lives, nothing about what she bought. */
export function toRemember(draft: CheckoutDraft): CheckoutDraft {
  const { name, phone, province, regency, district, village, street, postal_code, remember } = draft
  const area = { province, regency, district, village, street, postal_code }
  return { ...newDraft(), name, phone, ...area, remember }
}

/** Another province takes everything below it along; an area belongs to the one above when its code begins with it. */
export function settleArea(draft: CheckoutDraft): CheckoutDraft {
  const regency = below(draft.province, draft.regency)
  const district = below(regency, draft.district)
  return { ...draft, regency, district, village: below(district, draft.village) }
}

function below(parent: string, code: string): string {
  return parent !== '' && code.startsWith(`${parent}.`) ? code : ''
}

function knownModes(parcels: Record<string, unknown>): Record<string, 'courier' | 'pickup'> {
  return Object.fromEntries(
    Object.entries(parcels).flatMap(([organisation_id, mode]) =>
      /^\w{1,40}$/.test(organisation_id) && (mode === 'courier' || mode === 'pickup')
        ? [[organisation_id, mode]]
        : [],
    ),
  )
}

function newKey(): string {
  return crypto.randomUUID()
}
