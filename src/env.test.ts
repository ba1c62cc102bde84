import { expect, test } from '@jest/globals'
import { readEnv } from './env.ts'

test('every bad variable is named at once', () => {
  const read = () =>
    readEnv({
      PORT: 'http',
      DATABASE_URL: 'mysql://x',
      PAYLOAD_SECRET: 'short',
      DEMO_PASSWORD: 'short',
      SITE_NAME: ' ',
      METRICS_TOKEN: 'short',
      SECURITY_CONTACT: 'mailto:security@example.org, security@example.org',
    })
  for (const name of [
    'PORT',
    'DATABASE_URL',
    'PAYLOAD_SECRET',
    'DEMO_PASSWORD',
    'SITE_NAME',
    'METRICS_TOKEN',
    'SECURITY_CONTACT',
  ])
    expect(read).toThrow(name)
})

test('an empty variable counts as not set, and what is not set has its default', () => {
  expect(readEnv({ PORT: '', DEMO_PASSWORD: '', SITE_NAME: '' })).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    NODE_ENV: 'development',
    SITE_NAME: 'Imprimatur',
  })
})

test('an empty address turns a literature service off, and without one the public service is asked', () => {
  expect(readEnv({ CROSSREF_URL: '' })).toMatchObject({
    CROSSREF_URL: '',
    PUBMED_URL: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils',
  })
})

test.each(['file:///etc/passwd', 'https://name:word@example.org', 'api.example.org', 'https://example.org/?to=x'])(
  'the address of a service can’t be %s',
  (CROSSREF_URL) => {
    expect(() => readEnv({ CROSSREF_URL })).toThrow('CROSSREF_URL')
  },
)

test.each([
  ['1', 1],
  ['loopback', ['loopback']],
  ['loopback, 10.0.0.0/8,2001:db8::/32', ['loopback', '10.0.0.0/8', '2001:db8::/32']],
])('the proxies in front can be %j', (TRUST_PROXY, expected) => {
  expect(readEnv({ TRUST_PROXY })).toMatchObject({ TRUST_PROXY: expected })
})

test.each(['true', '0', '*', 'proxy.example.org', '10.0.0.0/33', '10.0.0.0/8/8'])(
  'the proxies in front can’t be %j',
  (TRUST_PROXY) => {
    expect(() => readEnv({ TRUST_PROXY })).toThrow('TRUST_PROXY')
  },
)

test('other sites are named by exact origins, and there are none unless somebody names them', () => {
  expect(readEnv({}).CORS_ORIGINS).toEqual([])
  expect(readEnv({ CORS_ORIGINS: 'https://a.example.org, http://localhost:8080' }).CORS_ORIGINS).toEqual([
    'https://a.example.org',
    'http://localhost:8080',
  ])
})

test.each([
  '*',
  'null',
  'https://a.example.org/',
  'https://*.example.org',
  'a.example.org',
  'https://a.example.org/x',
  'file:///x',
])('another site can’t be named %j', (CORS_ORIGINS) => {
  expect(() => readEnv({ CORS_ORIGINS })).toThrow('CORS_ORIGINS')
})
