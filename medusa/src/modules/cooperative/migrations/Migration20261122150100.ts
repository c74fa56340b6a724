import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Where two people are needed, whoever gave the other her office does not count as the second. */
export class Migration20261122150100 extends Migration {
  override up(): void {
    this.addSql('alter table "membership" add column if not exists "appointed_by" text null')
  }

  override down(): void {
    this.addSql('alter table "membership" drop column if exists "appointed_by"')
  }
}
