import { ASKS } from '../review/asks.ts'
import { DEFAULT_POLICY } from '../review/policy.ts'
import { REQUIREMENTS } from '../review/requirements.ts'
import {
  ASK_SENTENCES,
  AUTOMATIC_SENTENCES,
  POLICY_SENTENCES,
  PUBLICATION_SENTENCES,
  REQUIREMENT_SENTENCES,
  SIGNATURE_SENTENCE,
} from '../review/sentences.ts'
import { AUTOMATIC_STEPS, PUBLICATION_TRANSITIONS, TRANSITIONS, type Step } from '../review/transitions.ts'
import {
  PUBLICATION_ACTIONS,
  PUBLICATION_STATES,
  REVIEW_ACTIONS,
  REVIEW_POSITIONS,
  REVIEW_STATES,
  VERDICTS,
  type ReviewAction,
  type ReviewPosition,
  type Role,
} from '../review/vocabulary.ts'
import { scenarios } from './scenarios.ts'

/** The parts of docs/review-workflow.md that are made from the code, as Markdown; prettier pads the tables afterwards. */

type Rows = readonly (readonly string[])[]

const table = (head: readonly string[], rows: Rows): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const word = (name: string): string => `\`${name}\``
const listOf = (items: readonly string[]): string => (items.length === 0 ? '–' : items.join(', '))
const rolesOf = (roles: readonly Role[]): string => listOf(roles.map((role) => role.replaceAll('-', ' ')))
const positionWord = (position: ReviewPosition): string => (position === 'none' ? 'no open round' : word(position))
const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)]

type Arrow = { readonly from: ReviewPosition; readonly to: ReviewPosition; readonly label: string }

const stepsOf = (action: ReviewAction): readonly (readonly [ReviewPosition, Step])[] =>
  REVIEW_POSITIONS.flatMap((position) => {
    const step = TRANSITIONS[position][action]
    return step ? [[position, step] as const] : []
  })

/** Only what changes the state: the steps that leave it as it is are in the table. */
const arrows = (): readonly Arrow[] => [
  ...REVIEW_ACTIONS.flatMap((action) =>
    stepsOf(action).flatMap(([from, { to }]) =>
      to
        .filter((state) => state !== from)
        .map((state) => ({ from, to: state, label: to.length > 1 ? `${action}, the last one needed` : action })),
    ),
  ),
  ...Object.entries(AUTOMATIC_STEPS)
    .filter(([, { from, to }]) => (from as string) !== to)
    .map(([name, { from, to }]) => ({ from, to, label: `by itself, ${name.replaceAll('-', ' ')}` })),
]

const nodeName = (position: ReviewPosition): string => (position === 'none' ? '[*]' : position.replaceAll('-', '_'))

const stateDiagram = (): string => {
  const all = arrows()
  const pairs = unique(all.map(({ from, to }) => `${nodeName(from)} --> ${nodeName(to)}`))
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...REVIEW_STATES.filter((state) => state.includes('-')).map((state) => `  state "${state}" as ${nodeName(state)}`),
    ...pairs.map((pair) => {
      const labels = all.filter(({ from, to }) => pair === `${nodeName(from)} --> ${nodeName(to)}`)
      return `  ${pair}: ${unique(labels.map(({ label }) => label)).join('; ')}`
    }),
    '```',
  ].join('\n')
}

const publicationDiagram = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> live: an approved text goes out',
    ...PUBLICATION_STATES.flatMap((from) =>
      PUBLICATION_ACTIONS.flatMap((action) => {
        const step = PUBLICATION_TRANSITIONS[from][action]
        return step && step.to !== from ? [`  ${from} --> ${step.to}: ${action}`] : []
      }),
    ),
    '  retracted --> live: a later approved text goes out',
    '```',
  ].join('\n')

/** Steps of one action that differ only in where they start are one row. */
const actionRows = (): Rows =>
  REVIEW_ACTIONS.flatMap((action) => {
    const steps = stepsOf(action)
    const alike = ([, { by, requires, asks }]: (typeof steps)[number]): string => JSON.stringify([by, requires, asks])
    return unique(steps.map(alike)).map((kind) => {
      const same = steps.filter((step) => alike(step) === kind)
      const [, { by, requires, asks }] = same[0] ?? fail(`The action ${action} leads nowhere.`)
      return [
        word(action),
        rolesOf(by),
        listOf(same.map(([position]) => positionWord(position))),
        destination(same),
        listOf(requires.map(word)),
        listOf([...asks.map(word), ...((VERDICTS as readonly string[]).includes(action) ? [word('signature')] : [])]),
      ]
    })
  })

const destination = (steps: ReturnType<typeof stepsOf>): string => {
  if (steps.every(([from, { to }]) => to.length === 1 && to[0] === from)) return 'as before'
  const [first, onQuorum] = steps[0]?.[1].to ?? []
  if (first === undefined) return fail('A step leads nowhere.')
  return onQuorum === undefined ? word(first) : `${word(first)}; ${word(onQuorum)} when the policy is met`
}

const fail = (message: string): never => {
  throw new Error(message)
}

const rulesTable = (
  rules: Readonly<Record<string, { readonly status: number }>>,
  sentences: Readonly<Record<string, string>>,
  more: Rows = [],
): string =>
  table(
    ['rule', 'in a sentence', 'else'],
    [
      ...Object.entries(rules).map(([name, { status }]) => [word(name), sentences[name] ?? '', String(status)]),
      ...more,
    ],
  )

const publicationRows = (): Rows =>
  PUBLICATION_ACTIONS.map((action) => {
    const from = PUBLICATION_STATES.filter((state) => PUBLICATION_TRANSITIONS[state][action])
    const steps = from.flatMap((state) => PUBLICATION_TRANSITIONS[state][action] ?? [])
    const { holds, given } = PUBLICATION_SENTENCES[action]
    const stays = steps.every(({ to }, index) => to === from[index])
    return [
      word(action),
      steps[0]?.by ? rolesOf(steps[0].by) : 'the schedule',
      listOf(from.map(word)),
      stays ? 'as before' : listOf(unique(steps.map(({ to }) => word(to)))),
      holds,
      given,
    ]
  })

const HEAD = ['action', 'who', 'from', 'to', 'what must hold', 'what must be given'] as const

/** What stands between the markers `<!-- generated: name -->` and `<!-- end of name -->`. */
export const GENERATED: Readonly<Record<string, () => string>> = {
  states: stateDiagram,
  actions: () => table(HEAD, actionRows()),
  'what must hold': () => rulesTable(REQUIREMENTS, REQUIREMENT_SENTENCES),
  'what must be given': () => rulesTable(ASKS, ASK_SENTENCES, [[word('signature'), SIGNATURE_SENTENCE, '403']]),
  'by itself': () =>
    table(
      ['what', 'from', 'to', 'in a sentence'],
      Object.entries(AUTOMATIC_STEPS).map(([name, { from, to }]) => [
        word(name),
        word(from),
        from === to ? 'as before' : word(to),
        AUTOMATIC_SENTENCES[name as keyof typeof AUTOMATIC_STEPS],
      ]),
    ),
  'states of a publication': publicationDiagram,
  'actions on a publication': () => table(HEAD, publicationRows()),
  policy: () =>
    table(
      ['setting', 'default', 'in a sentence'],
      Object.entries(DEFAULT_POLICY).map(([name, value]) => [
        word(name),
        inWords(value),
        POLICY_SENTENCES[name as keyof typeof DEFAULT_POLICY],
      ]),
    ),
  scenarios: () => scenariosTable(),
}

const scenariosTable = (): string =>
  table(
    ['no.', 'test', 'what is different here'],
    scenarios().map(({ number, tests, different }) => [
      String(number),
      tests.length === 0 ? '–' : tests.map((title) => title.replace('%s', '…')).join('<br>'),
      different ?? '–',
    ]),
  )

const inWords = (value: unknown): string => {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ')
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

/** The page with every generated part made anew. Throws where a part has no place in it: then something was lost. */
export const fillPage = (page: string): string =>
  Object.entries(GENERATED).reduce((text, [name, make]) => {
    const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end of ${name} -->`]
    const [from, to] = [text.indexOf(start), text.indexOf(end)]
    if (from === -1 || to < from) throw new Error(`The page has no place for "${name}" (${start} … ${end}).`)
    return `${text.slice(0, from + start.length)}\n\n${make()}\n\n${text.slice(to)}`
  }, page)
