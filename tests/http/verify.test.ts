import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { verifyPublication } from '../../src/verify/index.ts'
import { assign, boardIds, Client, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo, startServer } from '../support/server.ts'

/** For what starts servers or compilers, in milliseconds. */
const LONG = 300_000

/** What canonical forms go wrong on: beyond the BMP, a line separator, combining, HTML, a tab, quotes. */
const HARD = 'At night 🌙 or\u2028not “at all” – <b>&amp;</b>\t"\\" é e\u0301 ﬁ.'

type Run = { readonly code: number | null; readonly out: string; readonly err: string }

const run = (command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })

const scratch = mkdtempSync(path.join(tmpdir(), 'verify-'))
let demo: Awaited<ReturnType<typeof startDemo>>
let people: People
let article: { id: string; slug: string }
/** Answers as the server does, with another word in the question of each publication. */
let forger: Server

const url = (): string => demo.server.url
const verify = (...args: string[]) => run(process.execPath, ['dist/verify/main.js', ...args])
const keys = (args: readonly string[], env: Record<string, string> = {}) =>
  run(process.execPath, ['--conditions=production', 'dist/cli/keys.js', ...args], {
    DATA_DIR: demo.server.dataDirectory,
    ...env,
  })
const verifyLedger = async () => {
  const env = { DATA_DIR: demo.server.dataDirectory, LOG_LEVEL: 'error' }
  const { code, err } = await run(process.execPath, ['--conditions=production', 'dist/cli/ledger-verify.js'], env)
  return { code, err }
}
const keysFile = () => path.join(demo.server.dataDirectory, 'signing-keys.json')

type Answer = { readonly id: string; readonly summary: string; readonly proof: { readonly jws: string } }
const read = async (slug: string, at = url()) =>
  (await new Client(at).get(`/api/publications/by-slug/${slug}`)).body as Answer
const kidOf = ({ proof }: Answer): string =>
  (JSON.parse(Buffer.from(proof.jws.split('.')[0]!, 'base64url').toString()) as { kid: string }).kid
const jwks = async (at = url()) =>
  (await new Client(at).get('/.well-known/jwks.json')).body as { keys: { kid: string }[] }

const underReview = async (who: People, mark: string, more: object = {}) => {
  const { article: made } = await importText(who, smallPage(mark))
  if (Object.keys(more).length > 0) await who.editor.patch(`/api/articles/${made.id}`, more)
  const round = await submit(who, made.id)
  await assign(who, round, (await boardIds(who)).slice(0, 2))
  return { article: made, round }
}

const publish = async (mark: string, more: object = {}) => {
  const { article: made, round } = await underReview(people, mark, more)
  for (const reviewer of [people.reviewer1, people.reviewer2]) expect((await decide(reviewer, round)).status).toBe(200)
  return made
}

beforeAll(async () => {
  demo = await startDemo()
  people = await signInAll(url())
  article = await publish('Candela', { summary: HARD })
  forger = createServer((req, res) => {
    void fetch(url() + req.url)
      .then((answer) => answer.text())
      .then((text) => res.setHeader('Content-Type', 'application/json').end(text.replaceAll('Candela', 'Candelo')))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => forger.once('listening', resolve))
}, LONG)
afterAll(async () => {
  forger?.closeAllConnections()
  forger?.close()
  await demo?.end()
  rmSync(scratch, { recursive: true, force: true })
})

const bySlug = (at = url()) => `${at}/api/publications/by-slug/${article.slug}`
const forged = () => bySlug(`http://127.0.0.1:${(forger.address() as AddressInfo).port}`)

describe('npm run verify', () => {
  test('the text has what canonical forms go wrong on', async () => {
    expect((await read(article.slug)).summary).toBe(HARD)
  })

  test('says of each kind of address what fits, and ends with 0', async () => {
    const { id } = await read(article.slug)
    for (const at of [
      bySlug(),
      `${url()}/api/publications/${id}`,
      `${url()}/api/publications?limit=50`,
      `${url()}/articles/${article.slug}`,
    ]) {
      const { code, out, err } = await verify(at)
      expect({ at, code, err }).toEqual({ at, code: 0, err: '' })
      expect(out).toContain(`VERIFIED: ${article.slug}, edition 1\n`)
      expect(out).toContain('Rosa Fictional, Quentin Invented')
      expect(out).toContain('relatedQuestions: where the related questions lead')
      expect(out).not.toContain('NO ')
    }
  })

  test('ends with 1 where one letter was changed on the way, and names what does not fit', async () => {
    const { code, out } = await verify(forged())
    expect(code).toBe(1)
    expect(out).toContain(`DOES NOT FIT: ${article.slug}`)
    expect(out).toContain('NO   The words are not those that were approved')
    const report = JSON.parse((await verify(forged(), '--json')).out) as { fits: boolean }
    expect(report.fits).toBe(false)
  })

  test('takes a saved answer with saved keys, and ends with 2 where nothing could be looked at', async () => {
    const [saved, savedKeys] = [path.join(scratch, 'saved.json'), path.join(scratch, 'jwks.json')]
    writeFileSync(saved, JSON.stringify(await read(article.slug)))
    writeFileSync(savedKeys, JSON.stringify(await jwks()))
    expect((await verify(saved, '--jwks', savedKeys)).code).toBe(0)
    for (const args of [
      [saved],
      [],
      ['--what'],
      [`${url()}/api/publications/by-slug/no-such-article`],
      ['http://192.0.2.1/'],
    ]) {
      const { code, out, err } = await verify(...args)
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' })
      expect(err).toContain('Nothing was verified.')
    }
  })

  test('ends with 1 for a retracted article, by its data and by its page, and tells the notice', async () => {
    const { slug } = await publish('Fumus')
    const { id } = await read(slug)
    const retraction = { reason: 'A wrong dose.', notice: 'The dose was wrong.' }
    expect((await people.managingEditor.post(`/api/publications/${id}/retract`, retraction)).status).toBe(200)
    const { code, out } = await verify(`${url()}/api/publications/by-slug/${slug}`)
    expect(code).toBe(1)
    expect(out).toContain('RETRACTED')
    expect(out).toContain('The dose was wrong.')
    expect((await verify(`${url()}/articles/${slug}`)).code).toBe(1)
  })
})

describe('docs/verify.md, as it stands on the page', () => {
  const page = readFileSync('docs/verify.md', 'utf8')
  const program = (language: string): string => {
    const found = new RegExp(`\`\`\`${language}\n(?://|#) (verify\\.\\w+)\n([^]*?)\n\`\`\``).exec(page)
    if (!found) throw new Error(`docs/verify.md has no program in ${language}.`)
    // Beside node_modules, where the one in TypeScript finds its packages.
    const directory = language === 'ts' ? path.resolve('dist/docs') : scratch
    mkdirSync(directory, { recursive: true })
    const file = path.join(directory, found[1]!)
    writeFileSync(file, `${found[2]}\n`)
    return file
  }

  const works = (command: string, args: readonly string[]): boolean =>
    spawnSync(command, args, { timeout: 120_000, stdio: 'ignore' }).status === 0

  const packages = path.join(scratch, 'python')
  const IMPORT = ['-c', 'import sys; sys.path.append(sys.argv[1]); import cryptography', packages]
  const pythonLacks = (): string | null => {
    if (!works('python3', ['--version'])) return 'python3 is not on this machine'
    if (works('python3', IMPORT)) return null
    const install = ['-m', 'pip', 'install', '--quiet', '--no-input', '--timeout', '20', '--target', packages]
    works('python3', [...install, 'cryptography'])
    return works('python3', IMPORT) ? null : 'the package cryptography can’t be installed here'
  }

  type Language = {
    readonly name: string
    /** As the page marks its program. */
    readonly mark: string
    /** Why it can't be run here; null where it can. */
    readonly lacks: string | null
    readonly command: string
    readonly args: readonly string[]
    readonly env: Record<string, string>
    /** Makes a program of the file, where that is a step of its own. */
    readonly compile?: readonly [string, ...string[]]
  }
  const compiled = path.join(scratch, 'verify-go')
  const LANGUAGES: readonly Language[] = [
    {
      name: 'TypeScript',
      mark: 'ts',
      lacks: null,
      command: process.execPath,
      args: ['node_modules/tsx/dist/cli.mjs'],
      env: {},
    },
    {
      name: 'Python',
      mark: 'python',
      lacks: pythonLacks(),
      command: 'python3',
      args: [],
      env: { PYTHONPATH: packages },
    },
    {
      name: 'Go',
      mark: 'go',
      lacks: works('go', ['version']) ? null : 'go is not on this machine',
      command: compiled,
      args: [],
      env: { GO111MODULE: 'off' },
      compile: ['go', 'build', '-o', compiled],
    },
  ]

  for (const { name, mark, lacks, command, args, env, compile } of LANGUAGES) {
    const title = `the program in ${name} says yes to the answer of a server, and no to one with a letter changed`
    if (lacks !== null) {
      test.skip(`${title} [SKIPPED: ${lacks}]`, () => undefined)
      continue
    }
    test(
      title,
      async () => {
        const source = program(mark)
        const [compiler, ...flags] = compile ?? []
        if (compiler) expect(await run(compiler, [...flags, source], env)).toEqual({ code: 0, out: '', err: '' })
        const file = compiler ? [] : [source]
        const yes = await run(command, [...args, ...file, bySlug()], env)
        expect(yes).toEqual({ code: 0, out: `Edition 1 of ${article.slug} is what the board approved.\n`, err: '' })
        const no = await run(command, [...args, ...file, forged()], env)
        expect(no.code).toBe(1)
        expect(no.err).toContain('THIS IS NOT WHAT THE BOARD APPROVED')
      },
      LONG,
    )
  }
})

describe('rotating the keys of a running server', () => {
  test('changes nothing where SIGNING_KEYS is set, and prints what to set in its place', async () => {
    const before = readFileSync(keysFile(), 'utf8')
    const { code, out, err } = await keys(['rotate'], { SIGNING_KEYS: before })
    expect([code, readFileSync(keysFile(), 'utf8')]).toEqual([1, before])
    expect(err).toContain('SIGNING_KEYS is set')
    const printed = (JSON.parse(out) as { keys: { kid: string; d?: string }[] }).keys
    expect(printed.map(({ d }) => Boolean(d))).toEqual([true, true])
    expect(printed[1]?.kid).toBe((await jwks()).keys[0]?.kid)
  })

  test('is refused with a wrong use, and says how it is meant', async () => {
    for (const args of [[], ['remove'], ['rotate', '--now', '--after', '5'], ['rotate', '--after', 'soon']]) {
      const { code, err } = await keys(args)
      expect({ args, code }).toEqual({ args, code: 1 })
      expect(err).toContain('Usage:')
    }
  })

  test(
    'makes the new key public at once and sign later; with --now at once; old proofs and the ledger go on fitting',
    async () => {
      const old = await read(article.slug)
      const waiting = await keys(['rotate', '--after', '0.05'])
      expect({ code: waiting.code, err: waiting.err }).toEqual({ code: 0, err: '' })
      expect(statSync(keysFile()).mode & 0o777).toBe(0o600)
      const published = (await jwks()).keys.map(({ kid }) => kid)
      expect([published.length, published[1]]).toEqual([2, kidOf(old)])

      const deadline = Date.now() + 30_000
      while ((await keys(['list'])).out.includes('will sign') && Date.now() < deadline);
      expect(kidOf(await read((await publish('Novum')).slug))).toBe(published[0])

      expect((await keys(['rotate', '--now'])).code).toBe(0)
      const newest = (await jwks()).keys.map(({ kid }) => kid)
      expect(newest.slice(1)).toEqual(published)
      expect(kidOf(await read((await publish('Novissimum')).slug))).toBe(newest[0])
      const { out } = await keys(['list'])
      expect(out.split('\n').map((line) => line.split('  ')[1])).toEqual(['signs', 'verifies', 'verifies', undefined])

      expect(kidOf(await read(article.slug))).toBe(kidOf(old))
      expect((await verify(`${url()}/api/publications?limit=50`)).code).toBe(0)
      expect(await verifyLedger()).toEqual({ code: 0, err: '' })
    },
    LONG,
  )

  test('an edition’s proof is kept in the ledger as it was signed, though the next one takes its place', async () => {
    const { article: made, round } = await underReview(people, 'Vetus')
    for (const reviewer of [people.reviewer1, people.reviewer2]) await decide(reviewer, round)
    const first = await read(made.slug)
    expect((await keys(['rotate', '--now'])).code).toBe(0)
    await people.editor.patch(`/api/articles/${made.id}`, { summary: 'A second edition.' })
    const next = await submit(people, made.id)
    await assign(people, next, (await boardIds(people)).slice(0, 2))
    for (const reviewer of [people.reviewer1, people.reviewer2]) await decide(reviewer, next)
    const second = await read(made.slug)
    expect(kidOf(second)).not.toBe(kidOf(first))

    const query = `where[publication][equals]=${first.id}&where[action][equals]=published&sort=seq&depth=0`
    const { docs } = (await people.managingEditor.get(`/api/events?${query}`)).body as {
      docs: { details: { edition: number; proof: unknown } }[]
    }
    expect(docs.map(({ details }) => details)).toEqual([
      { edition: 1, proof: first.proof },
      { edition: 2, proof: second.proof },
    ])
    expect((await verifyPublication(first, await jwks())).fits).toBe(true)
  })
})

describe('a crash in the middle of a publication, then a rotation, then recovery', () => {
  let round: Record<'settle:published' | 'settle:decisions', Awaited<ReturnType<typeof underReview>>>
  beforeAll(async () => {
    round = {
      'settle:published': await underReview(people, 'Ante'),
      'settle:decisions': await underReview(people, 'Post'),
    }
    for (const one of Object.values(round)) expect((await decide(people.reviewer1, one.round)).status).toBe(200)
    await demo.server.stop()
  }, LONG)

  test.each([
    ['what was written keeps the proof that it had', 'settle:published', 'the old key'],
    ['what was not is signed with the new key', 'settle:decisions', 'the new key'],
  ] as const)(
    'publishes once, and it fits: %s (at %s)',
    async (_what, step, signer) => {
      const { article: made, round: open } = round[step]
      const fatal = await startServer(demo.server.dataDirectory, { CRASH_AT: step })
      const before = (await jwks(fatal.url)).keys[0]?.kid
      const dead = new Promise((resolve) => fatal.process.once('exit', resolve))
      await expect(decide(new Client(fatal.url, people.reviewer2.token), open)).rejects.toThrow()
      await dead
      expect((await keys(['rotate', '--now'])).code).toBe(0)

      const again = await startServer(demo.server.dataDirectory)
      try {
        const after = (await jwks(again.url)).keys[0]?.kid
        expect(after).not.toBe(before)
        expect(kidOf(await read(made.slug, again.url))).toBe(signer === 'the old key' ? before : after)
        expect((await verify(`${again.url}/api/publications/by-slug/${made.slug}`)).code).toBe(0)
        expect(await verifyLedger()).toEqual({ code: 0, err: '' })
      } finally {
        await again.stop()
      }
    },
    LONG,
  )
})
