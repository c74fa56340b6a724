import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const stamps = `"created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

export class Migration20261121102000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "delivery_zone" (
  "id" text primary key, "organisation_id" text null, "name" text not null,
  "province_codes" text[] not null, "position" integer not null default 0,
  ${stamps})`)
    this.addSql(
      `create index if not exists "IDX_delivery_zone_organisation_id" on "delivery_zone" ("organisation_id")`,
    )
    // Checked at the end: a zone and its rates are saved together, in whatever order.
    this.addSql(`create table if not exists "delivery_rate" (
  "id" text primary key, "zone_id" text not null references "delivery_zone" ("id") on delete cascade
    deferrable initially deferred,
  "per_kg_rupiah" integer not null check ("per_kg_rupiah" >= 0),
  "minimum_kg" integer not null default 1 check ("minimum_kg" >= 1),
  "eta_days_min" integer not null check ("eta_days_min" >= 0),
  "eta_days_max" integer not null check ("eta_days_max" >= "eta_days_min"),
  "active" boolean not null default true,
  ${stamps})`)
    this.addSql(`create index if not exists "IDX_delivery_rate_zone_id" on "delivery_rate" ("zone_id")`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "delivery_rate"`)
    this.addSql(`drop table if exists "delivery_zone"`)
  }
}
