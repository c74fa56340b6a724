/** PostgreSQL's own text search with Indonesian word forms. */
export function searchModule() {
  return {
    resolve: '@medusajs/medusa/search',
    options: {
      providers: [
        {
          resolve: '@medusajs/medusa/search-postgres',
          id: 'search-postgres',
          options: { language: 'indonesian' },
        },
      ],
    },
  }
}
