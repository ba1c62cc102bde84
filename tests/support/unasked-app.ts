import type { Express } from 'express'
import { createApp } from '../../src/server/app.ts'

const never = (): never => {
  throw new Error('Nothing is asked here.')
}

/** The edge with nothing behind it: an app to be looked at, and never asked anything. */
export const unaskedApp = (): Express =>
  createApp({
    rest: never,
    graphql: never,
    pages: never,
    publicKeys: never,
    openApi: never,
    bySlug: never,
    standingAt: never,
    isSomebody: never,
    clientOf: never,
    syndication: { site: never, anonymous: never },
    metrics: { contentType: '', text: never, count: never } as never,
    metricsToken: undefined,
    logger: {} as never,
    securityContacts: [],
    bodyLimit: 1,
    development: false,
    isOverHttps: false,
    ownOrigin: undefined,
    corsOrigins: [],
    searchLimiter: never as never,
    graphqlLimiter: never as never,
    questionLimiter: never as never,
    askForm: { answer: never, refuse: never },
    isReady: never,
  })
