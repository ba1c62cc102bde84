/** Sentences of Payload's own that would leave somebody without the reason, or without the next step. */
export const plainWords = {
  version: {
    problemRestoringVersion:
      'This version was not restored. Under “Versions” it can be restored with the reason named, where it can’t be.',
  },
}
