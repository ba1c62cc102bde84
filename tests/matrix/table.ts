import type { Route } from './routes.ts'
import { WHO, type Outcome, type Row, type Who } from './who.ts'

export const TABLE = 'docs/access-matrix.md'

const INTRODUCTION = `# Who may use which way in

One row for each way in that the server has, one column for each kind of person or program; \`tests/http/access-matrix.test.ts\` sends a real request for every cell, and fails where a
way in has no row here. \`yes\` is "past the question who asks": whether the step is possible now (409) is another matter. \`input\` is a refusal for what was sent (400, 415, 422): the request
of a cell has an empty body, and some ways in look at the body before they ask who sends it; nothing is done. A path parameter stands for a document that is there: of articles, rounds and publications the one that "editor" wrote, the reviewer "assigned" is assigned to, and the board has under review or approved.

A collection's list that answers \`yes\` may still leave rows out: an anonymous client's list of publications has only live ones, a reviewer's list of rounds only theirs.

- **read client**, **ingest client**: programs with a key of that scope. **disabled**: a person with a session that was good until an administrator disabled the account. **expired**: a session, or
  its token, past its time.

After a change that is meant: \`npm run matrix -- --write\` writes the table from what the server does; read the difference as you would read a change of access.
`

const short: Readonly<Record<Who, string>> = {
  anonymous: 'anonymous',
  'read client': 'read',
  'ingest client': 'ingest',
  disabled: 'disabled',
  expired: 'expired',
  editor: 'editor',
  'other editor': 'other editor',
  'reviewer, assigned': 'assigned',
  'reviewer, not assigned': 'not assigned',
  'managing editor': 'managing editor',
  administrator: 'administrator',
}

export const printTable = (routes: readonly Route[], rows: ReadonlyMap<string, Row>): string => {
  const parts = [...new Set(routes.map(({ part }) => part))]
  const tables = parts.map((part) => {
    const lines = routes
      .filter((route) => route.part === part)
      .map(({ name }) => `| \`${name}\` | ${WHO.map((who) => rows.get(name)?.cells[who] ?? '?').join(' | ')} |`)
    const head = [`| way in | ${WHO.map((who) => short[who]).join(' | ')} |`, `| --- |${' --- |'.repeat(WHO.length)}`]
    return `## ${part}\n\n${[...head, ...lines].join('\n')}\n`
  })
  return [INTRODUCTION, ...tables].join('\n')
}

/** The rows of the document by their route. */
export const readTable = (text: string): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>()
  for (const line of text.split('\n')) {
    const [, route, rest] = /^\| `(.+?)` +\|(.+)\|$/.exec(line) ?? []
    if (route === undefined || rest === undefined) continue
    const outcomes = rest.split('|').map((cell) => cell.trim() as Outcome)
    if (outcomes.length !== WHO.length) throw new Error(`${TABLE}: the row of ${route} has ${outcomes.length} cells.`)
    const cells = Object.fromEntries(WHO.map((who, at) => [who, outcomes[at]])) as Record<Who, Outcome>
    rows.set(route, { route, cells })
  }
  return rows
}
