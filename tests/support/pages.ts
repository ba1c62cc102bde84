import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A small page of our own; `mark` makes its wording unlike any other's. */
export const smallPage = (mark: string): string => `Does ${mark} help?

Last updated: March 3, 2026

From the Guidelines

${mark} is suggested for adults whose iron stores are low, as the guideline says 1.

From the Research

What was measured

Two reviews found that ${mark} eased the symptoms 2, 3.

  • The effect was larger where ferritin was below 50 ng/mL 2.
  • About 60% of people noticed it 3.

References

Guideline

Guidance on ${mark}

Journal of Invented Medicine, 2024

Research

A review of ${mark}

Annals of Examples, 2021

Research

[Another review of ${mark}]

Revue des exemples, 2020

Related Questions

Who should take ${mark}?

Professional Medical Disclaimer

${mark} is made up; nobody should act on this page.
`

/** A real page of the kind that this system exists for. Its text is nobody's to commit, so it lies beside the project, or nowhere. */
const REAL_PAGE = path.resolve('../shared/rls-article.txt')

export const realPage = (): string | null => (existsSync(REAL_PAGE) ? readFileSync(REAL_PAGE, 'utf8') : null)
