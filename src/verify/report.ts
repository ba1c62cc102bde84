import type { Verification } from './verify-publication.ts'
import type { Report } from './verify-source.ts'

/** A report as lines for people. */
export const reportLines = ({ source, fits, retracted, publications, remarks }: Report): readonly string[] => {
  if (retracted !== null) return [`RETRACTED: ${source}`, ...(retracted === '' ? [] : [`  ${retracted}`])]
  const bad = publications.filter((one) => !one.fits).length
  const total =
    publications.length === 1
      ? []
      : [
          fits
            ? `All ${publications.length} publications are verified.`
            : `${bad} of ${publications.length} publications do not fit.`,
        ]
  return [...publications.flatMap(linesOf), ...total, ...remarks]
}

const linesOf = ({ fits, slug, edition, checks, notCovered, warnings }: Verification): readonly string[] => [
  `${fits ? 'VERIFIED' : 'DOES NOT FIT'}: ${slug ?? 'something without an address'}${edition === null ? '' : `, edition ${edition}`}`,
  ...checks.map((check) => `  ${check.fits ? 'yes' : 'NO '}  ${check.sentence}`),
  ...warnings.map((warning) => `  Note: ${warning}`),
  ...(notCovered.length > 0 ? ['  Not covered by the approval:', ...notCovered.map((one) => `    ${one}`)] : []),
]
