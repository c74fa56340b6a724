import { defineMiddlewares } from '@medusajs/framework/http'
import { requireAccess } from '../access/require-access'

export default defineMiddlewares({
  routes: [
    // The three doors: nobody passes whom the route table does not know.
    { matcher: '/member', middlewares: [requireAccess] },
    { matcher: '/manage', middlewares: [requireAccess] },
    { matcher: '/booth', middlewares: [requireAccess] },
  ],
})
