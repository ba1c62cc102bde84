import type { TextField, TextFieldSingleValidation } from 'payload'
import {
  normaliseDoi,
  normaliseIsbn,
  normaliseOrcid,
  normalisePmcid,
  normalisePmid,
} from '../../src/citations/identifiers.ts'

type Normalise = (text: string) => string | null

const isIdentifier =
  (normalise: Normalise, message: string): TextFieldSingleValidation =>
  (value: unknown) =>
    value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'string' && normalise(value) !== null) ||
    message

/** Stored in its one normal form; what is no identifier stays as it was typed, and is refused by the validation. */
const normalised =
  (normalise: Normalise) =>
  ({ value }: { value?: unknown }): unknown =>
    typeof value === 'string' ? (value.trim() === '' ? null : (normalise(value) ?? value)) : value

const identifier = (
  name: string,
  label: string,
  normalise: Normalise,
  message: string,
  { index = true } = {},
): TextField => ({
  name,
  type: 'text',
  label,
  index,
  hooks: { beforeValidate: [normalised(normalise)] },
  validate: isIdentifier(normalise, message),
})

export const identifierFields = {
  doi: identifier('doi', 'DOI', normaliseDoi, 'A DOI looks like 10.1000/xyz123.'),
  pmid: identifier('pmid', 'PubMed id (PMID)', normalisePmid, 'A PubMed id is a number of up to nine digits.'),
  pmcid: identifier('pmcid', 'PubMed Central id', normalisePmcid, 'A PubMed Central id looks like PMC123456.'),
  isbn: identifier('isbn', 'ISBN', normaliseIsbn, 'This is no ISBN: its last digit checks the others.'),
  orcid: identifier(
    'orcid',
    'ORCID',
    normaliseOrcid,
    'An ORCID iD looks like 0000-0002-1825-0097; its last digit checks the others.',
    { index: false },
  ),
  url: {
    name: 'url',
    type: 'text',
    label: 'Web address',
    validate: (value: unknown) =>
      !value ||
      (typeof value === 'string' && /^https?:\/\/[^\s]+$/i.test(value)) ||
      'A web address starts with http:// or https://.',
  },
} satisfies Record<string, TextField>
