import { Migration } from '@medusajs/framework/mikro-orm/migrations'

export class Migration20261122030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "search_lag" (
  "engine" text primary key, "since" timestamptz not null, "failures" integer not null, "reason" text not null,
  "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null)`)
  }

  override async down(): Promise<void> {
    this.addSql('drop table if exists "search_lag"')
  }
}
