import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Promotions of an order, and what the buyer wishes besides the goods. */
export class Migration20261122013000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "checkout"
  add column if not exists "discounts" jsonb not null default '[]',
  add column if not exists "note" text null,
  add column if not exists "gift_note" text null,
  add column if not exists "invoice" jsonb null`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "checkout" drop column if exists "discounts", drop column if exists "note",
  drop column if exists "gift_note", drop column if exists "invoice"`)
  }
}
