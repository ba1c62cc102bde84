const SHORTEST_PARAGRAPH = 60
const OPENERS = [
  'According to',
  'Additionally',
  'Although',
  'Based on',
  'Because',
  'Consequently',
  'Finally',
  'Furthermore',
  'Given',
  'However',
  'If',
  'Importantly',
  'In addition',
  'In conclusion',
  'In contrast',
  'In general',
  'In summary',
  'It is',
  'It may',
  'It should',
  'Many',
  'Moreover',
  'Most',
  'Note that',
  'Notably',
  'Other',
  'Overall',
  'Several',
  'Some',
  'The',
  'Therefore',
  'These',
  'There are',
  'There is',
  'This',
  'Those',
  'Thus',
  'When',
  'While',
]
/** After these a capital letter opens a name ("published in The Lancet"), not a sentence. */
const LEADS_TO_A_NAME = new Set(
  'a an and as at by called for from in its journal named of on or per than the titled to versus via vs with'.split(
    ' ',
  ),
)
const OPENER = new RegExp(`(?<=[\\p{L}\\p{N}%)\\]] )(?:${OPENERS.join('|')})(?=,? [\\p{L}\\p{N}(])`, 'gu')

/**
 * Finds the paragraph that runs on behind a list item on the same line, as on pages whose line break was lost: "sleep
 * deprivation According to the guideline …". It must open with a word of a closed list, in capitals after a word without
 * punctuation, and go on for at least sixty characters to end punctuation. Returns the index of its first letter, or
 * null: where in doubt the item stays whole.
 */
export function findRunOn(item: string): number | null {
  if (!/[.?!:]["”’)\]]?$/.test(item)) return null
  for (const { index } of item.matchAll(OPENER)) {
    if (item.length - index < SHORTEST_PARAGRAPH) return null
    const before = item.slice(item.lastIndexOf(' ', index - 2) + 1, index - 1)
    if (!LEADS_TO_A_NAME.has(before.toLowerCase())) return index
  }
  return null
}
