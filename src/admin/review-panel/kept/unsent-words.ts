import type { CommentDraft } from '../../../review/facts.ts'
import type { ReviewComment, Vote } from '../../../review/round.ts'
import type { Begun } from '../comments/use-commenting.ts'
import type { DecisionDraft } from '../decision.ts'

/** Words that somebody typed and that are recorded nowhere. */
export type UnsentWords = { readonly what: string; readonly quote: string | null; readonly words: string }

type Recorded = { readonly vote: Vote | null; readonly comments: readonly Pick<ReviewComment, 'userId' | 'text'>[] }

/** What would be lost with the draft: nothing of it that the server has already. */
export const unsentWords = (
  { comment, comments, conflict, conflictText }: DecisionDraft,
  begun: Pick<Begun, 'isOpen' | 'quote' | 'text'>,
  recorded: Recorded,
  userId: string,
): readonly UnsentWords[] => {
  const isRecorded = (words: string): boolean =>
    recorded.comments.some((one) => one.userId === userId && one.text === words.trim()) ||
    recorded.vote?.comment === words.trim()
  const remarks: readonly UnsentWords[] = [
    { what: 'Your comment on the whole text', quote: null, words: comment },
    ...comments.map(({ quote, text }: CommentDraft) => ({ what: 'Your comment', quote, words: text })),
    ...(begun.isOpen ? [{ what: 'A comment that you had begun', quote: begun.quote || null, words: begun.text }] : []),
  ]
  return [
    ...remarks.filter(({ words }) => words.trim() !== '' && !isRecorded(words)),
    ...(conflict !== 'none' && conflictText.trim() !== '' && !recorded.vote?.conflict.includes(conflictText.trim())
      ? [{ what: 'Your conflict of interest', quote: null, words: conflictText }]
      : []),
  ]
}

/** As plain text, to be pasted elsewhere. */
export const asText = (words: readonly UnsentWords[]): string =>
  words
    .map(({ what, quote, words: own }) => [`${what}:`, ...(quote === null ? [] : [`“${quote}”`]), own].join('\n'))
    .join('\n\n')
