import { Migration } from '@medusajs/framework/mikro-orm/migrations'

type FirstZone = {
  key: string
  name: string
  provinces: number[]
  per_kg_rupiah: number
  days: [number, number]
}

/** Where a new shop begins; the operator edits the table afterwards. */
const firstZones: FirstZone[] = [
  { key: 'jawa', name: 'Jawa', provinces: [31, 32, 33, 34, 35, 36], per_kg_rupiah: 12_000, days: [2, 4] },
  { key: 'bali', name: 'Bali', provinces: [51], per_kg_rupiah: 20_000, days: [3, 5] },
  {
    key: 'sumatera',
    name: 'Sumatera',
    provinces: [11, 12, 13, 14, 15, 16, 17, 18, 19, 21],
    per_kg_rupiah: 26_000,
    days: [3, 7],
  },
  { key: 'nusa', name: 'Nusa Tenggara', provinces: [52, 53], per_kg_rupiah: 32_000, days: [4, 8] },
  {
    key: 'kalimantan',
    name: 'Kalimantan',
    provinces: [61, 62, 63, 64, 65],
    per_kg_rupiah: 34_000,
    days: [4, 8],
  },
  {
    key: 'sulawesi',
    name: 'Sulawesi',
    provinces: [71, 72, 73, 74, 75, 76],
    per_kg_rupiah: 36_000,
    days: [4, 8],
  },
  {
    key: 'maluku_papua',
    name: 'Maluku dan Papua',
    provinces: [81, 82, 91, 92, 93, 94, 95, 96],
    per_kg_rupiah: 65_000,
    days: [6, 14],
  },
]

/** Without any rate nothing could be sent: every shop starts with one table for the whole country. */
export class Migration20261121102100 extends Migration {
  override async up(): Promise<void> {
    firstZones.forEach(({ key, name, provinces, per_kg_rupiah, days: [soonest, latest] }, position) => {
      this.addSql(`insert into "delivery_zone" ("id", "name", "province_codes", "position")
        values ('dzone_${key}', '${name}', array[${provinces.map((code) => `'${code}'`).join(', ')}], ${position})
        on conflict do nothing`)
      this
        .addSql(`insert into "delivery_rate" ("id", "zone_id", "per_kg_rupiah", "eta_days_min", "eta_days_max")
        values ('drate_${key}', 'dzone_${key}', ${per_kg_rupiah}, ${soonest}, ${latest}) on conflict do nothing`)
    })
  }

  override async down(): Promise<void> {
    this.addSql(
      `delete from "delivery_zone" where "id" = any(array[${firstZones.map(({ key }) => `'dzone_${key}'`).join(', ')}])`,
    )
  }
}
