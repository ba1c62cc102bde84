const LONGEST_QUOTE = 60

/** A piece of the page for a message: in quotation marks, shortened to what an editor needs to find it. */
export function quote(text: string): string {
  const characters = [...text.slice(0, LONGEST_QUOTE * 2)]
  const shortened =
    characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('').trimEnd()}…` : text
  return `“${shortened}”`
}
