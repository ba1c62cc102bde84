/** A source as a citation in the text names it; `place` is where in the source, in words: "page 12". */
export type Cited = { readonly number: number; readonly place: string | null }

/** What a citation is printed of: numbers, and the dashes between the ends of runs. */
export type Printed = Cited | 'dash'

/** All sources that a printed citation stands for, those inside "2–6" included, each once. */
export const citedBy = (printed: readonly Printed[]): readonly Cited[] =>
  printed.reduce<readonly Cited[]>((found, part, index) => {
    if (part === 'dash') return found
    const last = found.at(-1)
    const inside =
      printed[index - 1] === 'dash' && last
        ? Array.from({ length: Math.max(0, part.number - last.number - 1) }, (_, step) => ({
            number: last.number + step + 1,
            place: null,
          }))
        : []
    return [...found, ...inside, part]
  }, [])

/** Reads a citation of the frozen HTML, as `src/rich-text/html.ts` writes it. */
export const readCitation = (citation: Element): readonly Printed[] =>
  [...citation.childNodes].flatMap((node): readonly Printed[] => {
    if (node instanceof HTMLAnchorElement) {
      const number = numberOf(node)
      return number === null ? [] : [{ number, place: placeOf(node.getAttribute('aria-label') ?? '') }]
    }
    return node.nodeType === Node.TEXT_NODE && node.textContent?.includes('–') ? ['dash'] : []
  })

/** The source that a link of a citation leads to. */
export const numberOf = (link: Element): number | null => {
  const [, digits] = /^#ref-(\d+)$/.exec(link.getAttribute('href') ?? '') ?? []
  return digits === undefined ? null : Number(digits)
}

/** "Reference 3, page 12" → "page 12" */
export const placeOf = (label: string): string | null => /^Reference \d+, (.+)$/s.exec(label)?.[1] ?? null
