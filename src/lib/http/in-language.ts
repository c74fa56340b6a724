import { getActionContext } from 'astro:actions'
import { defineMiddleware } from 'astro:middleware'
import { isMakingPage, makePage } from '../../i18n/here.server'
import { findLanguage, isOnlyAtTheRoot } from '../../i18n/languages'

/**
 * Makes the page in the language that its address begins with. There is one set of pages: below a prefix the page at
 * the same path is shown, and all that makes it knows the language.
 */
export const inLanguage = defineMiddleware(async (context, next) => {
  // A page in place of another, such as "not found", is in the language of the one that was asked for.
  if (isMakingPage()) return next()
  const { pathname: asked, search } = new URL(context.request.url)
  // Two strokes at the beginning would make a link of ours lead to another site.
  const pathname = asked.replaceAll(/\/{2,}/g, '/')
  const { language, catalogue } = findLanguage(pathname)
  const path = pathname.slice(language.prefix.length) || '/'
  const page = { language, catalogue, path, search }
  const isOwnPath = language.prefix === '' || context.routePattern === '/500' || isOnlyAtTheRoot(path)
  if (isOwnPath) return makePage(page, () => next())
  return makePage(page, async () => {
    // Astro runs the form of a page before it looks for another page, but not on the way to one.
    const { action, setActionResult, serializeActionResult } = getActionContext(context)
    if (action?.calledFrom === 'form')
      setActionResult(action.name, serializeActionResult(await action.handler()))
    return next(new URL(`${path}${search}`, context.request.url))
  })
})
