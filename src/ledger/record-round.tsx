import type { Assignment, ReviewComment } from '../review/round.ts'
import { CHECKLIST_LABELS, type ChecklistItem } from '../review/vocabulary.ts'
import type { RecordedDecision, RecordedRound } from './article-record.ts'
import { Code, Facts, Fits, Json, Person, Table, Words } from './record-parts.tsx'

/** One round of review: what was submitted, under which policy, who was asked, what was said, and what was decided. */
export const RoundSection = ({ round }: { readonly round: RecordedRound }) => (
  <section>
    <h2>
      Round {round.number}: {round.state}
    </h2>
    <Facts
      facts={[
        ['Id', <Code text={round.id} />],
        [
          'Submitted',
          <>
            <time>{round.submittedAt}</time> by <Person id={round.submittedBy} />
          </>,
        ],
        ['Note of the submitter', round.note],
        [
          'Digest (SHA-256 of the frozen text)',
          <>
            <Code text={round.digest} /> <Fits fits={round.digestFits} what="the frozen text" />
          </>,
        ],
        ['Contributors, who may not decide', <Accounts ids={round.contributors} />],
        ['Topics', round.topics.map(({ name, slug }) => `${name} (${slug})`).join(', ')],
        ['Approved', round.approvedAt],
        ['Edition', round.edition],
        ['To be published at', round.publishAt],
        ['That time was set by', round.scheduledBy === null ? null : <Person id={round.scheduledBy} />],
        ['Published', round.releasedAt],
        ['Next review due', round.nextReviewDue],
        ['Closed', round.closedAt],
      ]}
    />
    <h3>The policy of this round</h3>
    <Facts
      facts={Object.entries(round.policy).map(([name, value]) => [
        inWords(name),
        value === null ? 'none' : <Json value={value} />,
      ])}
    />
    <FrozenText round={round} />
    <h3>Assignments</h3>
    {round.assignments.length === 0 ? (
      <p>Nobody was assigned.</p>
    ) : (
      round.assignments.map((assignment, index) => <AssignmentFacts key={index} assignment={assignment} />)
    )}
    <h3>Comments and answers</h3>
    {round.comments.length === 0 ? (
      <p>There are none.</p>
    ) : (
      round.comments.map((comment) => <Comment key={comment.id} comment={comment} />)
    )}
    <h3>Decisions</h3>
    {round.decisions.length === 0 ? (
      <p>Nobody decided.</p>
    ) : (
      round.decisions.map((decision) => <Decision key={decision.signature} decision={decision} />)
    )}
    <h3>Steps</h3>
    <Table
      head={['At', 'Step', 'By', 'Details', 'Record before', 'Record after', 'Request']}
      rows={round.history.map(({ at, action, actor, details, before, after, requestId }) => [
        at,
        action,
        <Person id={actor} />,
        <Json value={details} />,
        <Code text={before} />,
        <Code text={after} />,
        <Code text={requestId} />,
      ])}
    />
  </section>
)

/** "daysToDecide" as "Days to decide". */
const inWords = (name: string): string =>
  name
    .replace(/^./, (letter) => letter.toUpperCase())
    .replace(/[A-Z]/g, (letter, at) => (at === 0 ? letter : ` ${letter.toLowerCase()}`))

const Accounts = ({ ids }: { readonly ids: readonly string[] }) => (
  <ul>
    {ids.map((id) => (
      <li key={id}>
        <Person id={id} />
      </li>
    ))}
  </ul>
)

const FrozenText = ({ round: { text } }: { readonly round: RecordedRound }) => (
  <>
    <h3>The frozen text</h3>
    <blockquote>
      <h4>{text.question}</h4>
      {text.summary === null ? null : <Words text={text.summary} />}
      {text.sections.map((section, index) => (
        <div key={index}>
          <h4>
            {section.heading} ({[section.kind, ...section.audiences].join(', ')})
          </h4>
          <Words text={section.text} />
        </div>
      ))}
      <h4>References</h4>
      <ol>
        {text.bibliography.map(({ number, citation }) => (
          <li key={number} value={number}>
            {citation}
          </li>
        ))}
      </ol>
      <h4>Disclaimer</h4>
      <Words text={text.disclaimer} />
      <Facts
        facts={[
          ['Related questions', text.relatedQuestionTexts.join(' · ')],
          ['Topics', text.topics.map(({ name }) => name).join(', ')],
          ['Audiences', text.audiences.join(', ')],
          ['Language', text.language],
          ['How it was written', Object.values(text.provenance).filter(Boolean).join(', ')],
          ['What changed', text.changeNote],
        ]}
      />
    </blockquote>
  </>
)

const AssignmentFacts = ({ assignment }: { readonly assignment: Assignment }) => (
  <Facts
    facts={[
      [
        'Member',
        <>
          {assignment.name} <Code text={assignment.reviewerId} />
        </>,
      ],
      ['Account', <Person id={assignment.userId} />],
      ['Assigned', assignment.assignedAt],
      ['To answer by', assignment.respondBy],
      ['To decide by', assignment.dueAt],
      ['Accepted', assignment.acceptedAt],
      ['Declined', assignment.declinedAt],
      ['Because', assignment.declineReason],
      ['Stepped aside', assignment.recusedAt],
      ['Because of', assignment.recusalReason],
      ['Replaced', assignment.replacedAt],
      ['Replaced because', assignment.replacementReason],
      [
        'In place of',
        assignment.inPlaceOf && `${assignment.inPlaceOf.name}${assignment.inPlaceOf.asDeputy ? ', as a deputy' : ''}`,
      ],
    ]}
  />
)

const Comment = ({ comment }: { readonly comment: ReviewComment }) => (
  <article>
    <p>
      {comment.name} (<Person id={comment.userId} />
      ), {comment.at}
      {comment.section === null ? '' : `, on section ${comment.section + 1}`}
    </p>
    {comment.quote === null ? null : <blockquote className="words">{comment.quote}</blockquote>}
    <Words text={comment.text} />
    {comment.answers.map((answer, index) => (
      <div className="answer" key={index}>
        <p>
          {answer.name} (<Person id={answer.userId} />
          ), {answer.at}
          {answer.resolution === null ? '' : `: ${answer.resolution}`}
        </p>
        <Words text={answer.text} />
      </div>
    ))}
  </article>
)

/** What a signature must show wherever it is printed: the name, when, and what it means. */
const Decision = ({ decision }: { readonly decision: RecordedDecision }) => (
  <article>
    <Facts
      facts={[
        ['Signed by', `${decision.byline.name}, ${decision.byline.credentials}`],
        ['Affiliation', decision.byline.affiliation],
        ['Specialties', decision.byline.specialties.join(', ')],
        ['Account', <Person id={decision.userId} />],
        ['Acting for', decision.actingFor?.name],
        ['Decision', decision.verdict],
        ['Meaning of the signature', decision.meaning],
        ['Signed at', decision.decidedAt],
        ['Digest of the text', <Code text={decision.digest} />],
        [
          'Confirmed',
          Object.entries(decision.checklist)
            .filter(([, checked]) => checked)
            .map(([item]) => CHECKLIST_LABELS[item as ChecklistItem] ?? item)
            .join('; '),
        ],
        ['Conflicts of interest', decision.conflict],
        [
          'Declared interests on these topics',
          decision.interests.map(({ heading, entity, detail }) => `${heading}: ${entity} ${detail}`).join('; '),
        ],
        ['Comment', decision.comment === '' ? null : <Words text={decision.comment} />],
        ['Signature (JWS)', <Code text={decision.signature} />],
        ['Check', <Fits fits={decision.signatureFits} what="the signature vouches for all of this" />],
      ]}
    />
  </article>
)
