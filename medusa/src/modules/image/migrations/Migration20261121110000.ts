import { Migration } from '@medusajs/framework/mikro-orm/migrations'

export class Migration20261121110000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "stored_image" (
  "id" text primary key, "sha256" text not null check ("sha256" ~ '^[0-9a-f]{64}$'),
  "width" integer not null check ("width" > 0), "height" integer not null check ("height" > 0),
  "blur" text null, "variants" jsonb not null, "created_by" text null,
  "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null)`)
    this.addSql(
      `create unique index if not exists "IDX_stored_image_sha256_unique" on "stored_image" ("sha256") where deleted_at is null`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "stored_image"`)
  }
}
