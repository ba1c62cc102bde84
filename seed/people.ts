import type { Role } from '../src/review/vocabulary.ts'

/** The demo's people. All are made up, and their names say so. */
export const ACCOUNTS: readonly { readonly email: string; readonly name: string; readonly role: Role }[] = [
  { email: 'admin@example.org', name: 'Ada Sample (demo administrator)', role: 'administrator' },
  { email: 'managing-editor@example.org', name: 'Max Placeholder (demo managing editor)', role: 'managing-editor' },
  { email: 'editor@example.org', name: 'Edith Example (demo editor)', role: 'editor' },
  { email: 'editor-2@example.org', name: 'Emil Specimen (demo editor)', role: 'editor' },
  { email: 'reviewer-1@example.org', name: 'Rosa Fictional (demo reviewer)', role: 'reviewer' },
  { email: 'reviewer-2@example.org', name: 'Quentin Invented (demo reviewer)', role: 'reviewer' },
  { email: 'reviewer-3@example.org', name: 'Lena Imaginary (demo reviewer)', role: 'reviewer' },
  { email: 'reviewer-4@example.org', name: 'Otto Pretend (demo reviewer)', role: 'reviewer' },
]

export const BOARD: readonly {
  readonly email: string
  readonly name: string
  readonly credentials: string
  readonly specialties: string[]
  readonly affiliation: string
}[] = [
  {
    email: 'reviewer-1@example.org',
    name: 'Rosa Fictional',
    credentials: 'MD, PhD',
    specialties: ['Neurology', 'Sleep medicine'],
    affiliation: 'Demo University Hospital (fictional)',
  },
  {
    email: 'reviewer-2@example.org',
    name: 'Quentin Invented',
    credentials: 'MD',
    specialties: ['Sleep medicine'],
    affiliation: 'Sleep Centre of Nowhere (fictional)',
  },
  {
    email: 'reviewer-3@example.org',
    name: 'Lena Imaginary',
    credentials: 'MD, MSc',
    specialties: ['Neurology', 'Internal medicine'],
    affiliation: 'Example General Hospital (fictional)',
  },
  {
    email: 'reviewer-4@example.org',
    name: 'Otto Pretend',
    credentials: 'MD',
    specialties: ['Dermatology'],
    affiliation: 'Placeholder Clinic (fictional)',
  },
]
