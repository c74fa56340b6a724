import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Why an order was cancelled, and when the buyer last changed where it goes. */
export class Migration20261122014500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "checkout"
  add column if not exists "cancel_reason" text null,
  add column if not exists "changed_at" timestamptz null`)
    this.addSql(
      `create index if not exists "IDX_checkout_contact_phone" on "checkout" ("contact_phone", "created_at")`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_checkout_contact_phone"`)
    this.addSql(
      `alter table "checkout" drop column if exists "cancel_reason", drop column if exists "changed_at"`,
    )
  }
}
