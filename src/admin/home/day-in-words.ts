/** A day as people in this language write it, where the browser is: "22 Nov 2026". */
export const dayInWords = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso))
