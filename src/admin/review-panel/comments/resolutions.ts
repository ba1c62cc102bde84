import type { CommentResolution } from '../../../review/vocabulary.ts'

export const RESOLUTION_WORDS: Readonly<
  Record<CommentResolution, { readonly label: string; readonly hint: string; readonly tone: 'success' | 'light-gray' }>
> = {
  changed: { label: 'Changed', hint: 'The text now says it otherwise.', tone: 'success' },
  settled: { label: 'Settled', hint: 'Whoever made the comment needs nothing more.', tone: 'success' },
  'not-changed': { label: 'Not changed', hint: 'The text stays as it is; say why.', tone: 'light-gray' },
}

/** How many comments still wait for an answer, as a sentence; null where none does. */
export const unansweredSentence = (count: number, isRequired: boolean): string | null => {
  if (count === 0) return null
  const waiting = count === 1 ? 'One comment of the board is' : `${count} comments of the board are`
  return isRequired
    ? `${waiting} not answered yet. The policy asks for an answer to each before the text is submitted again.`
    : `${waiting} not answered yet. The text can be submitted all the same.`
}
