import { expect, test } from '@jest/globals'
import type { Publication as StoredFields } from '../payload-types.ts'
import type { PublicationDocument } from '../publication/document.ts'
import type { ReaderPublication } from '../reader/publication.ts'
import { COVERED_MEMBERS } from '../publication/content.ts'
import type { components } from './api-types.ts'
import type { Approval, BibliographyEntry, Publication, Section, SourceAlert } from './publication.ts'

/** What the server answers, by its own types. */
type Served = ReaderPublication &
  Required<
    Pick<StoredFields, 'id' | 'slug' | 'language' | 'edition' | 'status' | 'publishedAt' | 'createdAt' | 'updatedAt'>
  > & {
    readonly reviewStatus: string
  }

type SameNames<A, B> = [keyof A, keyof B] extends [keyof B, keyof A]
  ? true
  : { readonly differ: Exclude<keyof A | keyof B, keyof A & keyof B> }

/** `npm run types` fails where the client's types and the server's come apart: each is a name too many or too few. */
const NAMES: readonly true[] = [
  true satisfies SameNames<Publication, Served>,
  true satisfies SameNames<Publication, components['schemas']['Publication']>,
  true satisfies SameNames<Section, PublicationDocument['sections'][number]>,
  true satisfies SameNames<BibliographyEntry, PublicationDocument['bibliography'][number]>,
  true satisfies SameNames<Approval, PublicationDocument['approval']>,
  true satisfies SameNames<Approval['reviewers'][number], PublicationDocument['approval']['reviewers'][number]>,
  true satisfies SameNames<SourceAlert, ReaderPublication['alerts'][number]>,
]

/** … and here where a member has another type. */
const read = (served: Served): Publication => served

test('what the server answers is what the client’s types say', () => {
  expect(NAMES).toHaveLength(7)
  expect(read).toBeInstanceOf(Function)
  const covered: readonly (keyof Publication)[] = COVERED_MEMBERS
  expect(covered.length).toBeGreaterThan(0)
})
