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

const THINGS = ['iron', 'rest', 'light', 'warmth', 'water', 'walking', 'silence', 'company', 'bread', 'music']
const GROUPS = ['adults', 'children', 'older people', 'runners', 'nurses', 'sailors', 'bakers', 'students']

/**
 * A page of a large collection, of some 4 kB: every number gives another one. Two of its eight sources stand in other pages,
 * too, as guidelines do.
 */
export const volumePage = (number: number): string => {
  const thing = THINGS[number % THINGS.length] ?? ''
  const group = GROUPS[Math.floor(number / THINGS.length) % GROUPS.length] ?? ''
  const finding = (part: number): string =>
    `In study ${number}-${part}, ${thing} was given to ${20 + ((number * 7 + part * 13) % 400)} ${group} for ${2 + ((number + part) % 11)} weeks; ${10 + ((number * 3 + part) % 80)}% of them felt better, against ${5 + ((number + part * 5) % 40)}% of the others`
  const source = (kind: string, title: string, where: string, year: number): string =>
    `${kind}\n\n${title}\n\n${where}, ${year}`
  return `Does ${thing} help ${group} with complaint ${number}?

Last updated: March 3, 2026

From the Guidelines

For ${group} with complaint ${number}, ${thing} is suggested where nothing else is at hand, as two guidelines say 1, 2.

  • Begin with a little, and look again after ${2 + (number % 6)} weeks 1.
  • Stop where it does no good 2.

From the Research

What was measured

${[3, 4, 5].map((part) => `${finding(part)} ${part}.`).join('\n\n')}

What was not

${[6, 7, 8].map((part) => `  • ${finding(part)} ${part}.`).join('\n')}

References

${[
  source('Guideline', `Guidance on ${thing} for ${group}`, 'Journal of Invented Medicine', 2024),
  source('Guideline', `What to do for ${group}`, 'Annals of Examples', 2023),
  ...[3, 4, 5, 6, 7, 8].map((part) =>
    source(
      'Research',
      `Study ${number}-${part} of ${thing} in ${group}`,
      'Archives of Placeholders',
      2000 + (number % 25),
    ),
  ),
].join('\n\n')}

Related Questions

Does ${thing} help ${group} with complaint ${number + 1}?

Professional Medical Disclaimer

Complaint ${number} is made up; nobody should act on this page.
`
}

/** A real page of the kind that this system exists for. Its text is nobody's to commit, so it lies beside the project, or nowhere. */
const REAL_PAGE = path.resolve('../shared/rls-article.txt')

export const realPage = (): string | null => (existsSync(REAL_PAGE) ? readFileSync(REAL_PAGE, 'utf8') : null)
