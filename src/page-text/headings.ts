import type { PageSection } from './page.ts'
import type { Line } from './lines.ts'

export type Heading =
  | { readonly part: 'section'; readonly kind: PageSection['kind']; readonly text: string }
  | { readonly part: 'references' | 'related' | 'disclaimer' | 'follow-up' }

const LONGEST_CUSTOM_HEADING = 60
const TAIL: readonly (readonly [RegExp, 'references' | 'related' | 'disclaimer' | 'follow-up'])[] = [
  [/^references?$/i, 'references'],
  [/^related questions?$/i, 'related'],
  [/^(?:(?:professional )?medical )?disclaimer$/i, 'disclaimer'],
  [/^have a follow[- ]?up question\??$/i, 'follow-up'],
]
const GUIDELINES = /^from (?:the )?guidelines?$/i
const RESEARCH = /^from (?:the )?research$/i
const FROM_THE = /^from the \p{L}/iu
const LEADING_SECTION =
  /^(?:(?:executive |clinical )?summary|key (?:points|takeaways|messages)|overview|introduction|background|(?:clinical )?bottom line|(?:quick|short|direct) answer|at a glance)$/i
const FURNITURE: readonly RegExp[] = [
  /^medical advisory board/i,
  /^all articles are reviewed/i,
  /^educational purposes? only/i,
  /^article review status/i,
  /^(?:draft|submitted|under review|in review|pending review|approved|published|rejected)$/i,
  /^personali[sz]e$/i,
  /^help us tailor/i,
  /^which best describes you/i,
  /^your choice helps/i,
  /^view editorial policy$/i,
  /^(?:medically |clinically )?reviewed by\b/i,
  /^(?:share|print|save|listen|copy link|bookmark|back|home|menu|log in|sign in|sign up)$/i,
  /^\d{1,3} min(?:ute)?s? read$/i,
]

/**
 * Recognises a heading of the page's layout, in any case and with or without a colon at its end; null for any other
 * line. Besides the two known sections, "From the …" opens a custom section when its other words are capitalised and it
 * stands alone between blank lines ("From the FDA Drug Label"; not "From the patient's point of view"). A closed list
 * of names ("Summary", "Key Points", …) opens one too, but only `aboveSections`: further down those are sub-headings.
 */
export function readHeading(line: Line, alone: boolean, aboveSections: boolean): Heading | null {
  if (line.bullet) return null
  const text = line.text.endsWith(':') ? line.text.slice(0, -1).trimEnd() : line.text
  const tail = TAIL.find(([pattern]) => pattern.test(text))
  if (tail !== undefined) return { part: tail[1] }
  if (GUIDELINES.test(text)) return { part: 'section', kind: 'guidelines', text }
  if (RESEARCH.test(text)) return { part: 'section', kind: 'research', text }
  if ((alone && isFromTheHeading(text)) || (aboveSections && LEADING_SECTION.test(text))) {
    return { part: 'section', kind: 'custom', text }
  }
  return null
}

function isFromTheHeading(text: string): boolean {
  if (text.length > LONGEST_CUSTOM_HEADING || !FROM_THE.test(text) || /[.?!;,]$/.test(text)) return false
  return text
    .split(' ')
    .slice(2)
    .every((word) => word.length < 4 || !/^\p{Ll}/u.test(word))
}

/** True for a line that the site prints above an article: the advisory board, the review stepper, "Personalize". */
export function isFurniture(line: Line): boolean {
  return FURNITURE.some((pattern) => pattern.test(line.text))
}
