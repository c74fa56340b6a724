import { Migration } from '@medusajs/framework/mikro-orm/migrations'

export class Migration20261122020000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "avif_variant" (
  "id" text primary key, "image_id" text not null, "width" integer not null check ("width" > 0),
  "file_key" text not null, "bytes" integer not null check ("bytes" > 0),
  "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null)`)
    this.addSql(
      `create unique index if not exists "IDX_avif_variant_image_id_width_unique" on "avif_variant" ("image_id", "width") where deleted_at is null`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "avif_variant"`)
  }
}
