import { RECORDED } from '../commands/recorded.ts'
import type { SigningKeys } from '../signing/keys.ts'
import { checkContinuity, inOrder, lastRecord } from './check-continuity.ts'
import { checkPublication } from './check-publication.ts'
import { checkRound } from './check-round.ts'
import { note, problem, type Note, type Place, type Problem } from './problem.ts'
import type { Thing } from './rows.ts'
import type { StoredEvent } from './stored-event.ts'

export type Examined = { readonly problems: readonly Problem[]; readonly notes: readonly Note[] }

/** Actions after which there is no record any more. */
const REMOVALS: ReadonlySet<string> = new Set(Object.values(RECORDED).map(({ removed }) => removed))

/** Where the rows of a kind of subject are; of other subjects (a mail that was sent, say) events alone tell. */
const COLLECTIONS: Readonly<Record<string, string>> = {
  round: 'review-states',
  publication: 'publications',
  ...Object.fromEntries(Object.entries(RECORDED).map(([kind, { collection }]) => [kind, collection])),
}

export const collectionOf = (subject: string): string | undefined => COLLECTIONS[subject.slice(0, subject.indexOf(':'))]

/** Holds one thing against the events that tell of it. */
export const checkSubject = async (
  subject: string,
  thing: Thing | undefined,
  unordered: readonly StoredEvent[],
  keys: Pick<SigningKeys, 'jwks'>,
): Promise<Examined> => {
  const events = inOrder(unordered)
  const gaps = checkContinuity(events, REMOVALS)
  const last = lastRecord(events, REMOVALS)
  if (!thing) return { problems: [...gaps, ...missingThing(subject, last)], notes: [] }

  const own = await problemsOf(thing, events, last, keys)
  const isDone = own.length > 0 || thing.kind === 'record' || thing.row.settled === true
  return {
    problems: [...gaps, ...own],
    notes: isDone
      ? []
      : [
          note(
            'NOT_MARKED_SETTLED',
            placeOf(thing),
            `${subject} is not marked as finished, though nothing is missing.`,
          ),
        ],
  }
}

const problemsOf = async (
  thing: Thing,
  events: readonly StoredEvent[],
  last: StoredEvent | undefined,
  keys: Pick<SigningKeys, 'jwks'>,
): Promise<readonly Problem[]> => {
  switch (thing.kind) {
    case 'round':
      return checkRound(thing.row, thing.decisions, events, keys)
    case 'publication':
      return checkPublication(thing.row, thing.round, events, keys)
    case 'record':
      return checkRecord(thing, last)
  }
}

const checkRecord = (thing: Extract<Thing, { kind: 'record' }>, last: StoredEvent | undefined): readonly Problem[] => {
  if (!last || last.event.after === null) {
    return [problem('RECORD_UNKNOWN', placeOf(thing), `No event tells where ${thing.name} comes from.`)]
  }
  if (last.event.after === thing.digest) return []
  return [
    problem(
      'RECORD_CHANGED',
      placeOf(thing),
      `${thing.name} is not what event ${last.event.seq} (${last.event.action}) left it.`,
    ),
  ]
}

const placeOf = (thing: Thing): Place => {
  switch (thing.kind) {
    case 'round':
      return { collection: 'review-states', id: thing.row.id }
    case 'publication':
      return { collection: 'publications', id: thing.row.id }
    case 'record':
      return { collection: thing.collection, id: thing.id }
  }
}

/** Something that events tell of and that is not there, though no event says that it was removed. */
const missingThing = (subject: string, last: StoredEvent | undefined): readonly Problem[] => {
  const collection = collectionOf(subject)
  if (collection === undefined || !last || last.event.after === null) return []
  return [
    problem(
      'RECORD_MISSING',
      { collection, id: subject.slice(subject.indexOf(':') + 1) },
      `Event ${last.event.seq} tells of ${subject}, which is not there.`,
    ),
  ]
}
