import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const BEFORE = `'login_code', 'order_received', 'order_paid', 'parcel_sent', 'review_invitation', 'order_expired',
  'transfer_refused', 'account_wanted', 'money_back'`

/** Which account was noted for a refund. */
export class Migration20261122125000 extends Migration {
  override async up(): Promise<void> {
    this.allow(`${BEFORE}, 'account_noted'`)
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "outgoing_message" where "kind" = 'account_noted'`)
    this.allow(BEFORE)
  }

  private allow(kinds: string): void {
    this.addSql(`alter table "outgoing_message" drop constraint if exists "outgoing_message_kind_check"`)
    this.addSql(
      `alter table "outgoing_message" add constraint "outgoing_message_kind_check" check ("kind" in (${kinds}))`,
    )
  }
}
