import { getPayload } from 'payload'

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/**
 * Fills a demo's data directory with copies of its publication, past the commands, which would take an hour. Run before the
 * server starts; once in a process. Returns their slugs.
 */
export const fillShelf = async (directory: string, count: number): Promise<readonly string[]> => {
  Object.assign(process.env, { DATA_DIR: directory, LOG_LEVEL: 'error', CROSSREF_URL: '', PUBMED_URL: '' })
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config })
  try {
    const [publication] = (await payload.db.find<Row>({ collection: 'publications', limit: 1 })).docs
    const [article] = (await payload.db.find<Row>({ collection: 'articles', limit: 1 })).docs
    if (!publication || !article) throw new Error('The demo has no publication to copy.')
    const slugs: string[] = []
    for (let number = 0; number < count; number += 1) {
      const slug = `invented-remedy-${number}`
      const { id: _article, ...words } = article
      const made = await payload.db.create({ collection: 'articles', data: { ...words, relatedQuestions: [], slug } })
      const { id: _publication, ...row } = publication
      await payload.db.create({ collection: 'publications', data: { ...row, article: made.id, slug } })
      slugs.push(slug)
    }
    return slugs
  } finally {
    await payload.destroy()
  }
}
