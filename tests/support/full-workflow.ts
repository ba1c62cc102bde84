import { rawRows } from './ledger.ts'
import { decideAs, published, reviewerIds, underReview, value } from './line.ts'
import { EDITOR, MANAGING_EDITOR, REVIEWERS, type TestPayload } from './payload.ts'

const reviewer = (number: number) => REVIEWERS[number - 1] ?? ''

/** Everything that can become of articles, so that each kind of row is there; the article that was approved, and its round. */
export const fullWorkflow = async (running: TestPayload) => {
  const commands = {
    ...(await import('../../src/commands/comment-on-round.ts')),
    ...(await import('../../src/commands/respond-to-assignment.ts')),
    ...(await import('../../src/commands/replace-reviewer.ts')),
    ...(await import('../../src/commands/retract-publication.ts')),
    ...(await import('../../src/commands/review-retraction.ts')),
    ...(await import('../../src/commands/submit-article.ts')),
    ...(await import('../../src/commands/assign-reviewers.ts')),
  }
  const editor = await running.as(EDITOR)
  const manager = await running.as(MANAGING_EDITOR)
  const board = await reviewerIds(running)

  // Sent back once, then approved by one reviewer and by another's deputy.
  const first = await underReview(running, 'Iridium')
  const { article } = first
  const comments = [{ section: null, quote: null, text: 'Say which adults.' }]
  value(
    await decideAs(await running.as(reviewer(1)), first.round, {
      verdict: 'request-changes',
      comment: 'Not yet.',
      comments,
    }),
  )
  const second = value(await commands.submitArticle({ articleId: article.id, note: 'Again.' }, editor))
  value(await commands.assignReviewers({ roundId: second.id, reviewers: board.slice(0, 2), dueAt: null }, manager))
  value(await commands.acceptAssignment({ roundId: second.id }, await running.as(reviewer(1))))
  const { commentId } = value(
    await commands.commentOnRound({ roundId: second.id, section: 0, quote: 'Iridium', text: 'Good.' }, manager),
  )
  value(
    await commands.answerComment(
      { roundId: second.id, comment: commentId, text: 'Thanks.', resolution: 'not-changed' },
      editor,
    ),
  )
  value(
    await commands.replaceReviewer(
      { roundId: second.id, reviewer: board[1]!, replacement: board[2]!, reason: 'Away.', dueAt: null, asDeputy: true },
      manager,
    ),
  )
  value(await decideAs(await running.as(reviewer(1)), second, { comment: 'Well done.' }))
  value(await decideAs(await running.as(reviewer(3)), second, { conflict: 'I know the makers of this.' }))

  // Retracted and looked into; and another article that stays with the board.
  const retracted = await published(running, 'Rhodium')
  const [publication] = await rawRows(running, 'publications', { article: { equals: retracted.article.id } })
  const publicationId = publication!.id
  value(await commands.retractPublication({ publicationId, reason: 'Unsafe.', notice: 'The dose was wrong.' }, manager))
  const review = { publicationId, outcome: 'justified', findings: 'It was wrong.' } as const
  value(await commands.reviewRetraction(review, await running.as(reviewer(4))))
  await underReview(running, 'Rhenium')

  return { article, round: second }
}
