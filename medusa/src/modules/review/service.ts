import { MedusaService } from '@medusajs/framework/utils'
import { Review } from './models/review'
import { ReviewSummary } from './models/review-summary'

/** What buyers say of what they bought, and what its makers answer. */
export class ReviewModuleService extends MedusaService({ Review, ReviewSummary }) {}
