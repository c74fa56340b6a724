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
