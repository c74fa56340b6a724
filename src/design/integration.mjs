/** The page /ui, with every component in every state. It exists while developing; no build has it. */
export function showComponents() {
  return {
    name: 'show-components',
    hooks: {
      'astro:config:setup'({ command, injectRoute }) {
        if (command !== 'dev') return
        injectRoute({ pattern: '/ui', entrypoint: new URL('./UiPage.astro', import.meta.url) })
      },
    },
  }
}
