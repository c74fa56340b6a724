import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const stamps = `"created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

/** Stands: exhibitions, booths, shifts and the sales their devices send. */
export class Migration20261121100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "exhibition" (
  "id" text primary key, "handle" text not null, "name" text not null, "place" text not null,
  "area_code" text null, "starts_on" text not null, "ends_on" text not null, "organisation_id" text not null,
  ${stamps},
  constraint "exhibition_dates" check ("ends_on" >= "starts_on"))`)
    this.addSql(
      `create unique index if not exists "IDX_exhibition_handle_unique" on "exhibition" ("handle") where deleted_at is null`,
    )

    this.addSql(`create table if not exists "booth" (
  "id" text primary key, "exhibition_id" text not null references "exhibition" ("id"),
  "organisation_id" text not null, "name" text not null, "stock_location_id" text null,
  ${stamps})`)
    this.addSql(
      `create unique index if not exists "IDX_booth_place_unique" on "booth" ("exhibition_id", "organisation_id", "name") where deleted_at is null`,
    )

    this.addSql(`create table if not exists "shift" (
  "id" text primary key, "booth_id" text not null references "booth" ("id"), "member_id" text not null,
  "device_id" text not null, "opened_at" timestamptz not null, "closed_at" timestamptz null,
  "opening_float_rupiah" integer not null check ("opening_float_rupiah" >= 0),
  ${stamps})`)
    this.addSql(
      `create index if not exists "IDX_shift_booth_id_opened_at" on "shift" ("booth_id", "opened_at")`,
    )

    this.addSql(`create table if not exists "booth_sale" (
  "id" text primary key, "content_hash" text not null, "booth_id" text not null references "booth" ("id"),
  "shift_id" text not null references "shift" ("id"), "member_id" text not null, "device_id" text not null,
  "sold_at" timestamptz not null, "received_at" timestamptz not null default now(),
  "total_rupiah" integer not null check ("total_rupiah" >= 0),
  "cash_received_rupiah" integer not null, "change_rupiah" integer not null,
  "lines" jsonb not null, "order_id" text not null,
  "state" text not null default 'received' check ("state" in ('received', 'recorded')),
  "flags" jsonb not null default '[]', "stock_taken_at" timestamptz null, "recorded_at" timestamptz null,
  ${stamps},
  constraint "booth_sale_change" check ("change_rupiah" = "cash_received_rupiah" - "total_rupiah" and "change_rupiah" >= 0))`)
    this.addSql(
      `create unique index if not exists "IDX_booth_sale_order_id_unique" on "booth_sale" ("order_id")`,
    )
    this.addSql(
      `create index if not exists "IDX_booth_sale_booth_id_sold_at" on "booth_sale" ("booth_id", "sold_at")`,
    )
    this.addSql(
      `create index if not exists "IDX_booth_sale_unfinished" on "booth_sale" ("received_at") where "state" = 'received'`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "booth_sale", "shift", "booth", "exhibition"`)
  }
}
