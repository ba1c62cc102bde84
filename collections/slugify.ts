/** Lower-case words joined by hyphens, at most 90 characters, cut between words; Latin letters lose their accents. */
export const slugify = (text: string): string => {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.reduce((slug, word) => {
    const longer = slug === '' ? word : `${slug}-${word}`
    return longer.length <= 90 ? longer : slug === '' ? word.slice(0, 90) : slug
  }, '')
}
