/** Characters that XML 1.0 can't hold at all, escaped or not (section 2.2). */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text without what XML can't hold. */
export const inXml = (text: string): string => text.replace(NOT_IN_XML, '')

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
