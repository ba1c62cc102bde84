import { renderToStaticMarkup } from 'react-dom/server'
import { STYLE } from './ask-page.tsx'

/** What stands at an address where there is no page, and where a page could not be made. */
const WORDS = {
  missing: {
    title: 'There is no page at this address',
    text: 'The address may be misspelt, or nothing has been published under it.',
  },
  failed: {
    title: 'This page can’t be shown at the moment',
    text: 'Something went wrong here. Try again in a minute.',
  },
} as const

/** A page that needs neither script nor style sheet. */
export const errorPage = (kind: keyof typeof WORDS, siteName: string): string =>
  `<!doctype html>\n${renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${kind === 'missing' ? 'Page not found' : 'Error'} · ${siteName}`}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <h1>{WORDS[kind].title}</h1>
          <p>{WORDS[kind].text}</p>
          <p>
            <a href="/">See all articles</a>
          </p>
        </main>
      </body>
    </html>,
  )}\n`
