import type { Option } from 'payload'
import type { Audience, ProvenanceMethod } from '../../src/publication/content.ts'

const AUDIENCE_LABELS: Readonly<Record<Audience, string>> = {
  clinician: 'Health professionals',
  patient: 'Patients and carers',
}

const PROVENANCE_LABELS: Readonly<Record<ProvenanceMethod, string>> = {
  human: 'Written by people',
  'machine-drafted': 'Drafted by a machine',
}

export const audienceOptions = (audiences: readonly Audience[]): Option[] =>
  audiences.map((value) => ({ value, label: AUDIENCE_LABELS[value] }))

export const provenanceOptions = (methods: readonly ProvenanceMethod[]): Option[] =>
  methods.map((value) => ({ value, label: PROVENANCE_LABELS[value] }))
