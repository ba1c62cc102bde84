import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import { AccountSessions } from './collections/account-sessions.ts'
import { AccountStandings } from './collections/account-standings.ts'
import { closingLocks } from './access/document-locks.ts'
import { Articles } from './collections/articles/index.ts'
import { Clients } from './collections/clients/index.ts'
import { ClientKeys } from './collections/clients/keys.ts'
import { Events } from './collections/events.ts'
import { Bibliography } from './collections/globals/bibliography.ts'
import { Disclaimer, EditorialPolicy } from './collections/globals/editorial-texts.ts'
import { ReviewPolicy } from './collections/globals/review-policy.ts'
import { Grants } from './collections/grants/index.ts'
import { IdempotencyKeys } from './collections/idempotency-keys.ts'
import { LedgerHeads } from './collections/ledger-heads.ts'
import { Notices } from './collections/notices.ts'
import { PublicationTopics } from './collections/publication-topics.ts'
import { PublicationClock } from './collections/publication-clock.ts'
import { Publications } from './collections/publications/index.ts'
import { Questions } from './collections/questions.ts'
import { References } from './collections/references/index.ts'
import { ReviewDecisions } from './collections/review-decisions.ts'
import { ReviewStates } from './collections/review-states/index.ts'
import { Reviewers } from './collections/reviewers/index.ts'
import { SavedViews } from './collections/saved-views.ts'
import { SlugClaims } from './collections/slug-claims.ts'
import { SecondFactors } from './collections/second-factors.ts'
import { SourceAlerts } from './collections/source-alerts.ts'
import { Topics } from './collections/topics.ts'
import { Users } from './collections/users/index.ts'
import { WebhookDeliveries } from './collections/webhooks/deliveries.ts'
import { Webhooks } from './collections/webhooks/index.ts'
import { WebhookSecrets } from './collections/webhooks/secrets.ts'
import { accountMutations } from './src/api/account-mutations.ts'
import { nameErrors } from './src/api/error-codes.ts'
import { homeEndpoint } from './src/api/home-endpoint.ts'
import { ledgerEndpoints } from './src/api/ledger-endpoints.ts'
import { searchEndpoint } from './src/api/search-endpoint.ts'
import { listViewsEndpoint } from './src/api/list-views-endpoint.ts'
import { closedQueries } from './src/api/closed-queries.ts'
import { neighbourLimit } from './src/api/neighbour-limit.ts'
import { checkingInput } from './src/api/outside-input.ts'
import { publicationQueries } from './src/api/publication-queries.ts'
import { QUERY_LIMITS } from './src/api/query-limits.ts'
import { searchQuery } from './src/api/publication-search.ts'
import { verbMutations } from './src/api/verb-mutations.ts'
import { plainWords } from './src/admin/plain-words.ts'
import { databaseAdapter } from './src/database/adapter.ts'
import { env } from './src/env.ts'
import { logger } from './src/logger.ts'
import { mailAdapter } from './src/notices/mail-adapter.ts'
import { noticeJobs } from './src/notices/jobs.ts'
import { sessionSecret } from './src/secrets.ts'

const root = path.dirname(fileURLToPath(import.meta.url))

const config = buildConfig({
  secret: sessionSecret(env),
  db: databaseAdapter(env),
  ...(env.SERVER_URL === undefined ? {} : { serverURL: env.SERVER_URL }),
  logger,
  email: mailAdapter(env),
  jobs: noticeJobs,
  telemetry: false,
  admin: {
    user: Users.slug,
    // Payload would ask Gravatar for a picture, and so tell it who works here.
    avatar: 'default',
    // With the clock that it is read from, which is the browser's.
    dateFormat: 'd MMMM yyyy, HH:mm zzz',
    components: {
      actions: ['/src/admin/search/search-button.tsx#SearchButton'],
      header: ['/src/admin/keyboard/skip-links.tsx#SkipLinks'],
      providers: [
        '/src/admin/article/kept/forget-on-sign-out.tsx#ForgetOnSignOut',
        '/src/admin/review-panel/kept/forget-drafts.tsx#ForgetDrafts',
      ],
      views: {
        dashboard: { Component: '/src/admin/home/home-view.tsx#HomeView' },
        ledger: {
          Component: '/src/admin/ledger/ledger-view.tsx#LedgerView',
          path: '/ledger',
          meta: { title: 'The ledger' },
        },
      },
    },
    importMap: { baseDir: root, importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' · Imprimatur' },
  },
  i18n: { translations: { en: plainWords } },
  collections: [
    Articles,
    References,
    Topics,
    ReviewStates,
    ReviewDecisions,
    Publications,
    PublicationClock,
    Reviewers,
    Events,
    LedgerHeads,
    Notices,
    SourceAlerts,
    Questions,
    Users,
    Grants,
    SecondFactors,
    AccountStandings,
    AccountSessions,
    Webhooks,
    WebhookDeliveries,
    WebhookSecrets,
    Clients,
    ClientKeys,
    IdempotencyKeys,
    SavedViews,
    PublicationTopics,
    SlugClaims,
  ],
  globals: [ReviewPolicy, Bibliography, Disclaimer, EditorialPolicy],
  endpoints: [homeEndpoint, searchEndpoint, listViewsEndpoint, ...ledgerEndpoints],
  hooks: { afterError: [nameErrors] },
  graphQL: {
    queries: (...parts) => ({ ...publicationQueries(...parts), ...searchQuery(...parts), ...closedQueries(...parts) }),
    mutations: (...parts) => ({ ...verbMutations(...parts), ...accountMutations(...parts) }),
    maxComplexity: QUERY_LIMITS.complexity,
    validationRules: () => [neighbourLimit],
  },
  // Written by `npm run generate` alone: a test that finds them stale must not have mended them just before.
  typescript: { outputFile: path.join(root, 'src/payload-types.ts'), autoGenerate: false },
})

export default checkingInput(closingLocks(config))
