import { inProject } from '../../scripts/paths.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { likeExcel, makeFolder, runImport, toCsv, type Report } from '../fixtures/import-folder'
import { gpsChunk, makePng } from '../fixtures/png'
import { startStack, type Stack } from '../harness/stack'
import { imageCases } from './import/image-cases'
import { spoiledCases } from './import/spoiled-cases'

let stack: Stack

beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack?.stop())

const organisations = [
  ['handle', 'nama', 'jenis', 'induk', 'kode_wilayah', 'bank', 'nomor_rekening', 'nib'],
  ['kelompok-uji', 'Kelompok Uji', 'kelompok', 'koperasi-uji', '35.09', '', '', ''],
  [
    'koperasi-uji',
    'Koperasi Uji',
    'koperasi',
    'jaringan-uji',
    '35.09.12',
    'Bank Contoh',
    '0001112223',
    '1234567890123',
  ],
  ['jaringan-uji', 'Jaringan Uji', 'jaringan', '', '', '', '', ''],
]

const members = [
  [
    'kode',
    'nama',
    'nama_samaran',
    'telepon',
    'organisasi',
    'peran',
    'foto',
    'persetujuan',
    'tanggal_persetujuan',
    'dicatat_oleh',
  ],
  [
    'U-001',
    'Melati Uji',
    'Ibu M.',
    '0812-0000-1001',
    'koperasi-uji',
    'perajin|pengurus',
    'melati.png',
    'nama|foto',
    '2026-10-01',
    'Sekar',
  ],
  ['U-002', 'Kenanga Uji', '', '81200001002', 'kelompok-uji', '', '', '', '', ''],
]

const productHeader = [
  'sku',
  'penjual',
  'kategori',
  'nama',
  'name_en',
  'deskripsi',
  'harga',
  'satuan',
  'berat',
  'stok',
  'hari_pesan_dulu',
  'biaya_produksi',
  'halal_sampai',
  'pembuat',
  'gambar',
]
const crisps = [
  'UJI-KRP',
  'koperasi-uji',
  'Camilan',
  'Keripik pisang uji',
  'Banana crisps',
  'Renyah; manis.\r\n\r\nDari "pisang" kepok.',
  'Rp 25.000',
  'bungkus',
  '270',
  '40',
  '',
  '14.000',
  '31/12/2028',
  'U-001:60|U-002:40',
  'keripik.png',
]
const batik = [
  'UJI-BTK',
  'kelompok-uji',
  'batik',
  'Batik uji',
  '',
  '',
  '350000',
  '',
  '400',
  '',
  '14',
  '',
  '',
  'U-001|U-002',
  '',
]

const pictures = {
  'images/keripik.png': makePng({ width: 900, height: 600, more: [gpsChunk()] }),
  'images/Melati.PNG': makePng({ width: 400, height: 500, colour: [60, 90, 140] }),
}

const folderWith = (products: (string | number)[][], more: Record<string, string | Buffer> = {}) =>
  makeFolder({
    'organisations.csv': likeExcel(organisations),
    'members.csv': likeExcel(members),
    'products.csv': likeExcel([productHeader, ...products]),
    'fee-policies.csv': toCsv([
      ['organisation', 'channel', 'rate_percent', 'effective_from'],
      ['koperasi-uji', 'semua', '12,5', '2026-01-01'],
    ]),
    ...pictures,
    ...more,
  })

const outcomes = (report: Report) =>
  Object.fromEntries(
    Object.entries(report.files).map(([file, { created, updated, unchanged, bad }]) => [
      file,
      [created, updated, unchanged, bad],
    ]),
  )

const COUNTED = [
  'organisation',
  'member',
  'consent',
  'product',
  'product_variant',
  'stored_image',
  'fee_policy',
  'maker_set',
]

async function countRows(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of COUNTED) {
    const [row] = await stack.sql<{ count: number }>(`select count(*)::int as count from ${table}`)
    counts[table] = row?.count ?? -1
  }
  return counts
}

async function readProduct(sku: string) {
  const [row] = await stack.sql<Record<string, unknown>>(
    `select p.id, p.title, p.handle, p.description, p.status, d.unit, d.production_cost_rupiah, d.halal_expires_on,
       v.allow_backorder, pr.amount::int as price, l.stocked_quantity::int as stock, o.handle as seller,
       (select array_agg(m.code || ':' || s.share_bps order by s.position) from maker_share s join member m on m.id = s.member_id
         where s.maker_set_id = (select id from maker_set where product_id = p.id order by effective_from desc limit 1)) as makers
     from product_variant v join product p on p.id = v.product_id join product_detail d on d.product_id = p.id
     join organisation o on o.id = d.organisation_id
     join product_variant_price_set ps on ps.variant_id = v.id join price pr on pr.price_set_id = ps.price_set_id
     join product_variant_inventory_item vi on vi.variant_id = v.id
     join inventory_level l on l.inventory_item_id = vi.inventory_item_id
     where v.sku = $1`,
    [sku],
  )
  return row
}

describe('a folder as Excel saves it', () => {
  let folder: string
  beforeAll(() => {
    folder = folderWith([crisps, batik])
  })

  it('is checked by a dry run, which changes nothing', async () => {
    const before = await countRows()
    const run = await runImport(stack, folder, '--dry-run', '--json')
    expect(run.report().issues).toEqual([])
    expect(outcomes(run.report())).toEqual({
      'organisations.csv': [3, 0, 0, 0],
      'fee-policies.csv': [1, 0, 0, 0],
      'members.csv': [2, 0, 0, 0],
      'products.csv': [2, 0, 0, 0],
    })
    expect([run.code, await countRows()]).toEqual([0, before])
  })

  it('comes in whole', async () => {
    const run = await runImport(stack, folder)
    expect(run.stdout).toContain('produk      2 baru, 0 berubah, 0 tetap, 0 baris salah')
    expect(run.stdout).toContain('Semua baris baik.')
    expect(run.stderr).toContain('100%')
    expect(run.code).toBe(0)

    expect(await readProduct('UJI-KRP')).toMatchObject({
      title: 'Keripik pisang uji',
      handle: 'keripik-pisang-uji',
      description: 'Renyah; manis.\n\nDari "pisang" kepok.',
      status: 'published',
      unit: 'bungkus',
      production_cost_rupiah: 14_000,
      halal_expires_on: '2028-12-31',
      allow_backorder: false,
      price: 25_000,
      stock: 40,
      seller: 'koperasi-uji',
      makers: ['U-001:6000', 'U-002:4000'],
    })
    expect(await readProduct('UJI-BTK')).toMatchObject({
      price: 350_000,
      stock: 0,
      allow_backorder: true,
      makers: ['U-001:5000', 'U-002:5000'],
    })
    const people = await stack.sql(
      `select m.code, m.handle, m.pseudonym, m.phone, m.status, m.photo_image_id is not null as photo,
         array(select role from membership where member_id = m.id order by role) as roles,
         array(select subject from consent where member_id = m.id order by subject) as consents
       from member m where code like 'U-%' order by code`,
    )
    expect(people).toEqual([
      {
        code: 'U-001',
        handle: 'ibu-m',
        pseudonym: 'Ibu M.',
        phone: '+6281200001001',
        status: 'invited',
        photo: true,
        roles: ['manager', 'producer'],
        consents: ['name', 'photo'],
      },
      {
        code: 'U-002',
        handle: 'perajin-u-002',
        pseudonym: 'Perajin U-002',
        phone: '+6281200001002',
        status: 'invited',
        photo: false,
        roles: ['producer'],
        consents: [],
      },
    ])
  })

  it("keeps a group's goods at its cooperative", async () => {
    const places = await stack.sql(
      `select handle, stock_location_id is not null as has_stock from organisation where handle like '%-uji' order by handle`,
    )
    expect(places).toEqual([
      { handle: 'jaringan-uji', has_stock: true },
      { handle: 'kelompok-uji', has_stock: false },
      { handle: 'koperasi-uji', has_stock: true },
    ])
  })

  it('is found in the shop at once, with its picture and without what is private', async () => {
    const listing = await fetch(`${stack.backendUrl}/shop/products?q=kripik+pisang`)
    const page = (await listing.json()) as { products: { handle: string; image?: { id: string } }[] }
    expect(page.products.map(({ handle }) => handle)).toContain('keripik-pisang-uji')
    const answer = await fetch(`${stack.backendUrl}/shop/products/keripik-pisang-uji`)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).toContain('Melati Uji')
    expect(text).not.toMatch(/14000|0001112223|Kenanga Uji/)
    const image = page.products.find(({ handle }) => handle === 'keripik-pisang-uji')?.image?.id
    const picture = await fetch(`${stack.backendUrl}/gambar/${image}/640.webp`)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp'])
    const bytes = Buffer.from(await picture.arrayBuffer())
    expect(['EXIF', 'XMP ', 'Kamera'].some((trace) => bytes.includes(trace))).toBe(false)
  })

  it("is whole to Medusa's own Store API too", async () => {
    const [key] = await stack.sql<{ token: string }>(`select token from api_key where type = 'publishable'`)
    const [region] = await stack.sql<{ id: string }>(`select id from region`)
    const fields =
      '*variants,*variants.calculated_price,+variants.inventory_quantity,*variants.options,*options,*categories,*images'
    const address = `${stack.backendUrl}/store/products?handle=keripik-pisang-uji&region_id=${region?.id}&fields=${encodeURIComponent(fields)}`
    const answer = await fetch(address, { headers: { 'x-publishable-api-key': key?.token ?? '' } })
    const { products } = (await answer.json()) as { products: object[] }
    expect(products).toMatchObject([
      {
        title: 'Keripik pisang uji',
        weight: 270,
        categories: [{ handle: 'camilan' }],
        images: [{ url: expect.stringMatching(/^\/gambar\/img_\w{26}\/1080\.webp$/) }],
        options: [{ title: 'Isi' }],
        variants: [
          {
            sku: 'UJI-KRP',
            inventory_quantity: 40,
            options: [{ value: 'Satuan' }],
            calculated_price: { calculated_amount: 25_000, currency_code: 'idr' },
          },
        ],
      },
    ])
  })

  it('brings nothing twice', async () => {
    const before = await countRows()
    const run = await runImport(stack, folder, '--json')
    expect(outcomes(run.report())).toEqual({
      'organisations.csv': [0, 0, 3, 0],
      'fee-policies.csv': [0, 0, 1, 0],
      'members.csv': [0, 0, 2, 0],
      'products.csv': [0, 0, 2, 0],
    })
    expect([run.code, await countRows()]).toEqual([0, before])
  })
})

describe('a second version of the folder', () => {
  it('changes what is different, and gives back nothing that was sold since', async () => {
    await stack.sql(
      `update inventory_level set stocked_quantity = 33, raw_stocked_quantity = '{"value":"33","precision":20}'
       where inventory_item_id = (select id from inventory_item where sku = 'UJI-KRP')`,
    )
    const dearer = crisps.with(6, '27.500').with(13, 'U-002').with(3, 'Keripik pisang kepok uji')
    const withdrawn = members.map((row) => (row[0] === 'U-001' ? row.with(7, 'nama') : row))
    const folder = folderWith([dearer, batik.with(9, '3')], { 'members.csv': likeExcel(withdrawn) })
    const run = await runImport(stack, folder, '--json')
    expect(outcomes(run.report())).toEqual({
      'organisations.csv': [0, 0, 3, 0],
      'fee-policies.csv': [0, 0, 1, 0],
      'members.csv': [0, 1, 1, 0],
      'products.csv': [0, 2, 0, 0],
    })
    expect(await readProduct('UJI-KRP')).toMatchObject({
      title: 'Keripik pisang kepok uji',
      handle: 'keripik-pisang-uji',
      price: 27_500,
      stock: 33,
      makers: ['U-002:10000'],
    })
    expect(await readProduct('UJI-BTK')).toMatchObject({ stock: 3 })
  })

  it('keeps the makers of before, and hides the photo whose consent is gone', async () => {
    const sets = await stack.sql(
      `select count(*)::int as count from maker_set where product_id = (select product_id from product_variant where sku = 'UJI-KRP')`,
    )
    expect(sets).toEqual([{ count: 2 }])
    const [melati] = await stack.sql<{ photo_image_id: string }>(
      `select photo_image_id from member where code = 'U-001'`,
    )
    const photo = await fetch(`${stack.backendUrl}/gambar/${melati?.photo_image_id}/640.webp`)
    expect(photo.status).toBe(404)
  })

  it('of before the withdrawal does not bring the consent back', async () => {
    const run = await runImport(stack, folderWith([]), '--json')
    expect(run.report().notes).toMatchObject([
      { file: 'members.csv', line: 2, column: 'consent', value: 'photo' },
    ])
    const standing = await stack.sql(
      `select subject from consent join member m on m.id = member_id where code = 'U-001' and withdrawn_at is null`,
    )
    expect(standing).toEqual([{ subject: 'name' }])
  })
})

describe('what is likely an oversight', () => {
  it('is noted once for each seller: nobody takes a fee', async () => {
    const folder = makeFolder({
      'organisations.csv': toCsv([
        ['handle', 'nama', 'jenis'],
        ['tanpa-potongan', 'Tanpa Potongan', 'koperasi'],
      ]),
      'members.csv': toCsv([
        ['kode', 'nama', 'organisasi'],
        ['T-001', 'Tia (contoh)', 'tanpa-potongan'],
      ]),
      'products.csv': toCsv([
        ['sku', 'penjual', 'kategori', 'nama', 'harga', 'berat', 'pembuat'],
        ['TP-1', 'tanpa-potongan', 'camilan', 'Sale pisang', '10000', '200', 'T-001'],
        ['TP-2', 'tanpa-potongan', 'camilan', 'Dodol nanas', '12000', '250', 'T-001'],
      ]),
    })
    const run = await runImport(stack, folder, '--dry-run', '--json')
    expect(run.report().issues).toEqual([])
    expect(run.report().notes).toMatchObject([
      { file: 'products.csv', line: 2, column: 'organisation', value: 'tanpa-potongan' },
    ])
  })

  it('an empty template says so, and what to try', async () => {
    const run = await runImport(stack, inProject('templates/import'), '--dry-run')
    expect([run.code, run.stdout]).toEqual([2, expect.stringMatching(/masih kosong.*demo/s)])
    expect(run.stdout).not.toContain('dapat dipakai')
  })
})

describe('a command that cannot be carried out says how, with exit code 2', () => {
  it('when it is not understood', async () => {
    const run = await runImport(stack, '/tmp', '--dryrun')
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('Cara pakai')])
  })

  it('when nothing could be used', async () => {
    const run = await runImport(stack, makeFolder({ 'products.csv': 'sku,name\nA,B\n' }))
    expect([run.code, run.stdout]).toEqual([2, expect.stringContaining('Tidak ada baris yang dapat dipakai')])
  })
})

describe('a spoiled folder', () => {
  spoiledCases(() => stack)
})
describe('pictures', () => {
  imageCases(() => stack)
})
