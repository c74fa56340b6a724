import { isOnlyAtTheRoot } from '../../i18n/languages'

/**
 * A text of `content/` links to pages as they are at the root; shown in another language it leads on in that one. The
 * doors stay where they are.
 */
export function linksHere(html: string, href: (path: string) => string): string {
  return html.replaceAll(/(<a [^>]*?href=")(\/(?!\/)[^"]*)"/g, (_, before: string, path: string) => {
    const [pathname = path] = path.split(/[?#]/, 1)
    return `${before}${isOnlyAtTheRoot(pathname) ? path : href(path)}"`
  })
}
