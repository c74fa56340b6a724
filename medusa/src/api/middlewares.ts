import { defineMiddlewares } from '@medusajs/framework/http'
import { closeWorkflowRuns } from '../access/close-workflow-runs'
import { guardAuth } from '../access/guard-auth'
import { guardHooks } from '../access/guard-hooks'
import { guardStore } from '../access/guard-store'
import { handleError, keepOutOfLog } from '../access/keep-out-of-log'
import { limitClient } from '../access/limit-client'
import { limitPasswords } from '../access/limit-passwords'
import { refuseEndedBuyer, requireBuyer } from '../access/require-buyer'
import { requireAccess } from '../access/require-access'
import { requireStorefront } from '../access/require-storefront'
import { settleBeforeAnswer } from '../changes/settle-before-answer'

keepOutOfLog()

export default defineMiddlewares({
  errorHandler: handleError,
  routes: [
    { matcher: '/', middlewares: [settleBeforeAnswer] },
    // The three doors: nobody passes whom the route table does not know.
    { matcher: '/member', middlewares: [requireAccess] },
    { matcher: '/manage', middlewares: [requireAccess] },
    { matcher: '/booth', middlewares: [requireAccess] },
    // A buyer's account, by a table of its own; and Medusa's own routes for her.
    { matcher: '/account', middlewares: [requireBuyer] },
    { matcher: '/store', middlewares: [guardStore, refuseEndedBuyer] },
    { matcher: '/shop/changes', middlewares: [requireStorefront] },
    { matcher: '/admin/workflows-executions', middlewares: [closeWorkflowRuns] },
    { matcher: '/auth', middlewares: [guardAuth, limitPasswords] },
    { matcher: '/hooks', middlewares: [guardHooks] },
    // Read as it was sent: what is not JSON is to be kept as well.
    { matcher: '/hooks/payment/midtrans_midtrans', methods: ['POST'], bodyParser: false },
    { matcher: '/hooks/payment/stripe_stripe', methods: ['POST'], bodyParser: false },
    { matcher: '/invitations', middlewares: [limitClient('invitation', 60, 60)] },
  ],
})
