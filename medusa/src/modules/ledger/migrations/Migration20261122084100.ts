import { Migration } from '@medusajs/framework/mikro-orm/migrations'

const BEFORE = "'sale', 'cancellation', 'refund', 'payout', 'correction'"

/** Two more kinds of postings: what a gateway keeps of a payment, and what it has paid over. */
export class Migration20261122084100 extends Migration {
  override async up(): Promise<void> {
    this.allow(`${BEFORE}, 'gateway_fee', 'settlement'`)
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
