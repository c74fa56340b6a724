import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const BEFORE = `'login_code', 'order_received', 'order_paid', 'parcel_sent', 'review_invitation'`
const NEW = `'order_expired', 'transfer_refused', 'account_wanted', 'money_back'`

/** More news: of an order that lapsed, a transfer that was not found, and money that goes back. */
export class Migration20261122114000 extends Migration {
  override async up(): Promise<void> {
    this.allow(`${BEFORE}, ${NEW}`)
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "outgoing_message" where "kind" in (${NEW})`)
    this.allow(BEFORE)
  }

  private allow(kinds: string): void {
    this.addSql(`alter table "outgoing_message" drop constraint if exists "outgoing_message_kind_check"`)
    this.addSql(
      `alter table "outgoing_message" add constraint "outgoing_message_kind_check" check ("kind" in (${kinds}))`,
    )
  }
}
