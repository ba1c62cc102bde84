'use client'
import { Button, Pill } from '@payloadcms/ui'
import { fromCsl, type CslItem } from '../../citations/csl.ts'
import type { CandidateWork } from '../../commands/look-up-reference.ts'
import { recordOf } from '../../commands/reference-rows.ts'
import { SERVICE_NAMES } from '../../literature/services.ts'
import type { Reference } from '../../payload-types.ts'
import { sourceLinks } from '../review-panel/source-links.ts'
import { nameOf } from './compare-records.ts'
import { Comparison } from './comparison.tsx'
import { NoticeList } from './notice-list.tsx'

type Props = {
  readonly row: Reference
  readonly candidates: readonly CandidateWork[]
  readonly problems: readonly string[]
  readonly isBusy: boolean
  readonly onChosen: (csl: CslItem) => void
}

/** Published works that a record may mean, most alike first. */
export const CandidateList = ({ row, candidates, problems, isBusy, onChosen }: Props) => (
  <>
    {problems.map((problem) => (
      <p key={problem} className="review-panel__note">
        {problem}
      </p>
    ))}
    {candidates.length === 0 ? (
      <p role="status">Nothing like it was found. Fill in its DOI or PMID by hand, if it has one.</p>
    ) : (
      <>
        <p role="status">
          {candidates.length === 1 ? 'One work is' : `${candidates.length} works are`} like it. With “This is it”, what
          the service says takes the place of what stands here; what it leaves open stays.
        </p>
        <ol className="references__records" aria-label="Works that may be meant">
          {candidates.map((candidate) => (
            <Candidate key={`${candidate.source} ${candidate.csl.id}`} {...{ row, candidate, isBusy, onChosen }} />
          ))}
        </ol>
      </>
    )}
  </>
)

type CandidateProps = Pick<Props, 'row' | 'isBusy' | 'onChosen'> & { readonly candidate: CandidateWork }

const Candidate = ({
  row,
  candidate: { csl, source, likeness, notices, warnings },
  isBusy,
  onChosen,
}: CandidateProps) => {
  const { record } = fromCsl(csl)
  const { title, authors, containerTitle, year, doi, pmid, url } = record
  const [first, ...others] = authors
  const by = first ? `${nameOf(first)}${others.length > 0 ? ' et al.' : ''}` : null
  return (
    <li>
      <p>
        <strong>{title ?? 'Without a title'}</strong>
      </p>
      <p className="references__quiet">{[by, containerTitle, year].filter(Boolean).join(' · ')}</p>
      <p>
        <Pill pillStyle={likeness >= 0.9 ? 'success' : likeness >= 0.7 ? 'warning' : 'light-gray'} size="small">
          {Math.round(likeness * 100)} % alike
        </Pill>{' '}
        <span className="references__quiet">from {SERVICE_NAMES[source]}</span>{' '}
        {sourceLinks({ doi, pmid, url }).map((link) => (
          <a key={link.url} href={link.url} target="_blank" rel="noreferrer" className="references__link">
            {link.label}
          </a>
        ))}
      </p>
      <NoticeList notices={notices} />
      {warnings.map((warning) => (
        <p key={warning} className="review-panel__note">
          {warning}
        </p>
      ))}
      <details className="review-panel__facts">
        <summary>Side by side</summary>
        <Comparison
          label={`This record and the one of ${SERVICE_NAMES[source]}`}
          columns={[
            { id: 'here', name: 'Here', record: recordOf(row) },
            { id: 'there', name: SERVICE_NAMES[source], record },
          ]}
        />
      </details>
      <div className="review-panel__buttons">
        <Button
          disabled={isBusy}
          margin={false}
          onClick={() => onChosen(csl)}
          aria-label={`This is it: ${title ?? 'without a title'}`}
        >
          This is it
        </Button>
      </div>
    </li>
  )
}
