import { withPayload } from '@payloadcms/next/withPayload'

/**
 * Next.js serves the admin UI and the reader site; the API never passes through it (src/server). Payload and its database
 * adapters stay outside the bundle, so that pages and API share one copy of them in one process.
 */
const config = {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-sqlite',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
    '@libsql/client',
    'libsql',
    'mongoose',
    'pino',
    'sharp',
  ],
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
}

export default withPayload(config)
