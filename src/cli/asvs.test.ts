import { describe, expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'

/** Level of each requirement of OWASP ASVS 5.0.0 of level 1 or 2, by its number, in the standard's order. */
const REQUIREMENTS = JSON.parse(readFileSync('src/cli/asvs-requirements.json', 'utf8')) as Record<string, number>
const STATUSES = ['met', 'partly', 'not met', 'n.a.'] as const
type Status = (typeof STATUSES)[number]

const page = readFileSync('docs/asvs.md', 'utf8')

const cellsOf = (line: string): string[] =>
  line
    .replaceAll('\\|', '¦')
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

const tableLines = page.split('\n').filter((line) => line.startsWith('|'))
const rows = tableLines
  .map(cellsOf)
  .filter(([id = '']) => /^\d+\.\d+\.\d+$/.test(id))
  .map(([id = '', level = '', asks = '', status = '', where = '']) => ({
    id,
    level: Number(level),
    asks,
    status,
    where,
  }))

/** `` `path` “name of a test” ``, `` `path` `` */
const citedIn = (where: string): { path: string; name: string | undefined }[] =>
  [...where.matchAll(/`([^`]+)`(?: “([^”]+)”)?/g)].map(([, path = '', name]) => ({ path, name }))
const TOP = /^(src|tests|access|collections|seed|docs|bench|\.ci)\/|^[\w.-]+\.(md|json|mjs|ts)$/
const filesIn = (where: string) => citedIn(where).filter(({ path }) => TOP.test(path))
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

describe('docs/asvs.md', () => {
  test('has each requirement of level 1 and 2 once, in its order, with its level and words of our own', () => {
    expect(Object.keys(REQUIREMENTS)).toHaveLength(253)
    expect(rows.map(({ id, level }) => [id, level])).toEqual(Object.entries(REQUIREMENTS))
    for (const { id, asks, where } of rows) expect([id, asks.length > 3, where.length > 3]).toEqual([id, true, true])
  })

  test('says of each that it is met, partly, not met or n.a., and nothing else', () => {
    expect(rows.filter(({ status }) => !STATUSES.includes(status as Status))).toEqual([])
  })

  test('names files that exist, and tests by the name that they have', () => {
    const wrong = rows.flatMap(({ id, where }) =>
      filesIn(where).flatMap(({ path, name }) => {
        if (!existsSync(path)) return [`${id}: there is no ${path}`]
        const isFound = name === undefined || readFileSync(path, 'utf8').includes(name)
        return isFound ? [] : [`${id}: ${path} has no “${name}”`]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('calls met only what a test shows, or a file that is named for it', () => {
    const unshown = rows.filter(({ status, where }) => {
      if (status !== 'met') return false
      const shownByFile = /shown by (configuration|the document): (.*)$/.exec(where)?.[2] ?? ''
      return !filesIn(where).some(({ path }) => isTest(path)) && filesIn(shownByFile).length === 0
    })
    expect(unshown).toEqual([])
  })

  test('counts right in its summary', () => {
    const chapters = [...page.matchAll(/^## (V(\d+) .+)$/gm)].map(([, title = '', number = '']) => {
      const own = rows.filter(({ id }) => id.startsWith(`${number}.`))
      return [title, own] as const
    })
    expect(chapters.map(([title]) => title.split(' ')[0])).toEqual(Array.from({ length: 17 }, (_, at) => `V${at + 1}`))
    const expected = [...chapters, ['all', rows] as const].map(([title, own]) => [
      title,
      String(own.length),
      ...STATUSES.map((wanted) => String(own.filter(({ status }) => status === wanted).length)),
    ])
    const summary = tableLines.map(cellsOf).filter(([first = '']) => /^(V\d+ .+|all)$/.test(first))
    expect(summary).toEqual(expected)
  })

  test('claims no certificate', () => {
    expect(page).toContain('It is no certification')
    expect(page).not.toMatch(/\b(certified|compliant|complies)\b/i)
  })
})

test.each(['docs/asvs.md', 'docs/threat-model.md', 'docs/security-facts.md', 'SECURITY.md'])(
  '%s links to what exists',
  (file) => {
    const text = readFileSync(file, 'utf8')
    const base = new URL(file, 'file:///')
    const broken = [...text.matchAll(/\]\(([^)]+)\)/g)].flatMap(([, target = '']) => {
      if (/^(https?|mailto):/.test(target)) return []
      const { pathname } = new URL(target, base)
      return existsSync(pathname.slice(1)) ? [] : [target]
    })
    expect(broken).toEqual([])
  },
)
