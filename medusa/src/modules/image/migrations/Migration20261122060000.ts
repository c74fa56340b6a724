import { Migration } from '@medusajs/framework/mikro-orm/migrations'

export class Migration20261122060000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "stored_image" add column if not exists "taken_back_at" timestamptz null`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "stored_image" drop column if exists "taken_back_at"`)
  }
}
