import { z } from 'zod'
import { json, object, text, type Answer, type Area, type JsonSchema } from './describe.ts'
import { anyObject, time } from './shapes.ts'

const page = (description: string): Answer => text('text/html', description)
/** Answered from memory: published-cache. */
const kept = (answer: Answer): Answer => ({ ...answer, headers: ['ETag', 'Cache-Tag', 'Cache-Status'] })

/** Express words a redirect for whoever does not follow it. */
const MOVED = {
  headers: ['Location'],
  content: { 'text/html': z.string(), 'text/plain': z.string() },
} as const satisfies Partial<Answer>

const PublicKeys = z
  .strictObject({
    keys: z.array(
      z.strictObject({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        x: z.string(),
        kid: z.string(),
        alg: z.literal('EdDSA'),
        use: z.literal('sig'),
      }),
    ),
  })
  .meta({ id: 'PublicKeys', description: 'A JWK set (RFC 7517) with the keys of all signatures, old ones included.' })

const JsonFeed = z
  .strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    description: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    authors: z.array(z.strictObject({ name: z.string() })),
    items: z.array(
      z.strictObject({
        id: z.string(),
        url: z.string(),
        title: z.string(),
        language: z.string(),
        summary: z.string(),
        content_text: z.string(),
        date_published: time,
        date_modified: time,
        tags: z.array(z.string()),
        _review: z.strictObject({ about: z.string(), reviewed_by: z.array(z.string()) }),
      }),
    ),
  })
  .meta({ id: 'JsonFeed' })

/** What programs of readers and search engines ask for, and whoever checks a signature. */
export const siteArea: Area = {
  tag: 'site',
  description: 'Keys, feeds, the sitemap, and the pages for readers.',
  paths: {
    '/.well-known/jwks.json': {
      get: {
        summary: 'The public keys of all signatures',
        for: 'everybody',
        answers: { 200: { description: 'The keys.', content: { 'application/jwk-set+json': PublicKeys } } },
      },
    },
    '/.well-known/security.txt': {
      get: {
        summary: 'Who hears of weaknesses (RFC 9116), where the operator says so',
        for: 'everybody',
        answers: { 200: text('text/plain', 'The contacts.'), 404: page('None is named.') },
      },
    },
    '/openapi.json': {
      get: {
        summary: 'This document',
        for: 'everybody',
        answers: {
          200: {
            description: 'OpenAPI 3.1.',
            headers: ['ETag'],
            content: { 'application/json': z.looseObject({ openapi: z.literal('3.1.0'), paths: anyObject }) },
          },
        },
      },
    },
    '/feed.xml': {
      get: { summary: 'RSS 2.0', for: 'everybody', answers: { 200: kept(text('application/rss+xml', 'The feed.')) } },
    },
    '/atom.xml': {
      get: { summary: 'Atom', for: 'everybody', answers: { 200: kept(text('application/atom+xml', 'The feed.')) } },
    },
    '/feed.json': {
      get: {
        summary: 'JSON Feed 1.1',
        for: 'everybody',
        answers: { 200: kept({ description: 'The feed.', content: { 'application/feed+json': JsonFeed } }) },
      },
    },
    '/sitemap.xml': {
      get: { summary: 'The sitemap', for: 'everybody', answers: { 200: kept(text('application/xml', 'The pages.')) } },
    },
    '/sitemap-{file}.xml': {
      get: {
        summary: 'A part of a large sitemap',
        for: 'everybody',
        answers: { 200: kept(text('application/xml', 'The pages.')), 404: page('There is none.') },
      },
    },
    '/robots.txt': {
      get: {
        summary: 'What search engines may read',
        for: 'everybody',
        answers: { 200: text('text/plain', 'Rules.') },
      },
    },
    '/': { get: { summary: 'The articles, for readers', for: 'everybody', answers: { 200: kept(page('The page.')) } } },
    '/articles/{slug}': {
      get: {
        summary: 'An article, for readers',
        for: 'everybody',
        answers: {
          200: kept(page('The page.')),
          308: { ...page('Moved.'), ...MOVED },
          404: page('There is none.'),
          410: page('It was retracted.'),
        },
      },
    },
    '/search': {
      get: {
        summary: 'The search, for readers',
        for: 'everybody',
        query: [
          { name: 'q', description: 'The words.', schema: z.string() },
          { name: 'page', description: 'From 1.', schema: z.int().min(1) },
        ],
        answers: { 200: page('The page.'), 404: page('There is no such page of hits.') },
      },
    },
    '/editorial-policy': {
      get: {
        summary: 'The editorial policy, for readers',
        for: 'everybody',
        answers: { 200: kept(page('The page.')) },
      },
    },
    '/questions': {
      post: {
        summary: 'The form for a reader’s question',
        for: 'everybody',
        body: {
          content: {
            'application/x-www-form-urlencoded': z.object({
              text: z.string(),
              publication: z.string().optional(),
              slug: z.string().optional(),
              personalData: z.string().optional(),
            }),
          },
        },
        answers: {
          202: page('It was received.'),
          422: page('Something is to be mended, or said about personal data.'),
          429: page('Asked too often.'),
        },
      },
    },
  },
}

const status = (value: string): JsonSchema => object({ status: { const: value } })

/** For those who run the server. */
export const operationsArea: Area = {
  tag: 'operations',
  description: 'For those who run the server: docs/operations.md.',
  paths: {
    '/healthz': {
      get: { summary: 'Whether the process answers', for: 'everybody', answers: { 200: json(status('ok')) } },
    },
    '/readyz': {
      get: {
        summary: 'Whether it takes work',
        for: 'everybody',
        answers: { 200: json(status('ready')), 503: json(status('stopping'), 'It stops.') },
      },
    },
    '/metrics': {
      get: {
        summary: 'Figures, for this machine or with a token; to others there is no such page',
        for: 'everybody',
        answers: { 200: text('text/plain', 'Prometheus’s text format.'), 404: page('There is none.') },
      },
    },
  },
}
