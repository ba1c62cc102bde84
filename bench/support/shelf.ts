import { randomUUID } from 'node:crypto'
import { fill, firstRow, insertCopies } from './database.ts'

/** Fills a demo's data directory with copies of its publication. Run before the server starts. Returns their slugs. */
export const fillShelf = (directory: string, count: number): readonly string[] => {
  const slugOf = (number: number): string => `invented-remedy-${number}`
  fill(directory, (database) => {
    insertCopies(database, 'publications', firstRow(database, 'publications'), count, (number) => ({
      id: randomUUID(),
      article_id: randomUUID(),
      slug: slugOf(number),
    }))
  })
  return Array.from({ length: count }, (_, number) => slugOf(number))
}
