import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** What the digits of a transfer had taken off does not go back. */
export class Migration20261122113500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "gateway_refund" add column if not exists "digits_rupiah" integer not null default 0
       check ("digits_rupiah" >= 0 and ("digits_rupiah" = 0 or "digits_rupiah" < "amount_rupiah"))`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "gateway_refund" drop column if exists "digits_rupiah"`)
  }
}
