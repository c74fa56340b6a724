import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** The history is not emptied at once either. */
export class Migration20261122160000 extends Migration {
  override up(): void {
    this
      .addSql(`create or replace trigger payment_choice_change_keep_all before truncate on "payment_choice_change"
  for each statement execute function payment_choice_change_refuse()`)
  }

  override down(): void {
    this.addSql('drop trigger if exists payment_choice_change_keep_all on "payment_choice_change"')
  }
}
