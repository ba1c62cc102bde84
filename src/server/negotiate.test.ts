import { describe, expect, test } from '@jest/globals'
import express from 'express'
import { FORMATS, MEDIA_TYPES } from '../api/media-types.ts'
import { negotiate } from './negotiate.ts'

const settled = async (accept: string | null, query = '') => {
  const app = express()
  app.get('/', negotiate(FORMATS), (req, res) => void res.send(req.headers.accept))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  try {
    const { port } = server.address() as { port: number }
    const response = await fetch(`http://127.0.0.1:${port}/${query}`, {
      headers: accept === null ? {} : { Accept: accept },
    })
    return { status: response.status, vary: response.headers.get('vary'), body: await response.text() }
  } finally {
    server.close()
  }
}

describe('which media type a client gets', () => {
  test.each([
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['text/html;q=0.5, text/markdown', 'text/markdown'],
    ['application/ld+json;q=0.9, application/json;q=0.1', 'application/ld+json'],
    ['application/json;q=0, */*;q=0.1', 'text/html'],
    ['text/*', 'text/html'],
    ['TEXT/MARKDOWN', 'text/markdown'],
    ['application/fhir+json', 'application/fhir+json'],
    ['application/fhir+json; fhirVersion=5.0', 'application/fhir+json'],
    ['application/jats+xml, */*;q=0.1', 'application/jats+xml'],
  ])('for %s is %s', async (accept, type) => {
    expect(await settled(accept)).toEqual({ status: 200, vary: 'Accept', body: type })
  })

  test.each(['application/pdf', 'image/*', 'application/json;q=0', 'application/fhir+json; fhirVersion=4.0'])(
    'for %s is none: 406 with the list',
    async (accept) => {
      const { status, vary, body } = await settled(accept)
      expect([status, vary]).toEqual([406, 'Accept'])
      expect(JSON.parse(body)).toMatchObject({
        errors: [{ code: 'NOT_ACCEPTABLE', details: { mediaTypes: [...MEDIA_TYPES] } }],
      })
    },
  )

  test.each([
    ['jats', 'application/jats+xml'],
    ['json', 'application/json'],
    ['unheard-of', 'text/html'],
    ['toString', 'text/html'],
  ])('with ?format=%s in a browser’s link is %s', async (format, type) => {
    expect(await settled('text/html', `?format=${format}`)).toEqual({ status: 200, vary: 'Accept', body: type })
  })
})
