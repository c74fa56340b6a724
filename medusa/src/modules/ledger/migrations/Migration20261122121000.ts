import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const BEFORE = "'sale', 'cancellation', 'refund', 'payout', 'correction', 'gateway_fee', 'settlement'"

/** One more kind of postings: money of buyers that pays no order and goes back. */
export class Migration20261122121000 extends Migration {
  override async up(): Promise<void> {
    this.allow(`${BEFORE}, 'returning'`)
  }

  override async down(): Promise<void> {
    this.allow(BEFORE)
  }

  private allow(kinds: string): void {
    this.addSql('alter table "ledger_posting" drop constraint if exists "ledger_posting_kind_check"')
    this.addSql(
      `alter table "ledger_posting" add constraint "ledger_posting_kind_check" check ("kind" in (${kinds})) not valid`,
    )
  }
}
