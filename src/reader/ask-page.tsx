import { renderToStaticMarkup } from 'react-dom/server'
import { AskQuestion, type AskOutcome } from './ask-question.tsx'
import { articlePath } from './paths.ts'

/** The colours and measures of the reader site, as far as this page has its parts. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #faf8f3; --card: #fff; --ink: #1c2421; --quiet: #55605b; --line: #dcd7cb; --accent: #0b5d54; --on-accent: #fff; --note: #6b4a00; --note-wash: #fdf3d8; --note-line: #d9b960; --wash: #e6f1ee }
@media (prefers-color-scheme: dark) { :root { --paper: #131817; --card: #1b2220; --ink: #e5e9e5; --quiet: #a5b0aa; --line: #35403c; --accent: #7fd3c3; --on-accent: #0c1f1b; --note: #f1d48b; --note-wash: #2e2713; --note-line: #6f5a22; --wash: #1d312d } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.65 system-ui, sans-serif; overflow-wrap: break-word }
main { max-width: 44rem; margin-inline: auto; padding: 1.5rem 1rem }
h2 { line-height: 1.25 } a { color: var(--accent) } :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
label { display: block; font-weight: 600 }
textarea { width: 100%; padding: .75rem; border: 1px solid var(--quiet); border-radius: 8px; background: var(--card); color: var(--ink); font: inherit }
button { min-height: 44px; margin: 0 .75rem .5rem 0; padding: .5rem 1.25rem; border: 1px solid var(--accent); border-radius: 8px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer }
button.quiet { background: none; color: var(--accent) }
.ask-length { margin: .25rem 0; color: var(--quiet) } .ask-failed:empty { display: none }
.ask-outcome { margin-block: 1rem; padding: .25rem 1rem; border: 1px solid var(--accent); border-radius: 8px; background: var(--wash) }
.ask-outcome-refused { border-color: var(--note-line); background: var(--note-wash); color: var(--note) }
`

export type AskPage = {
  readonly siteName: string
  readonly about: { readonly id: string; readonly slug: string } | null
  readonly retentionDays: number
  readonly outcome: Exclude<AskOutcome, { readonly kind: 'none' }>
}

const TITLES: Readonly<Record<AskPage['outcome']['kind'], string>> = {
  received: 'Your question was received',
  refused: 'Your question was not sent yet',
  'personal-data': 'Before your question is sent',
}

/** The answer to the form where no script took it: a page that needs nothing else. */
export const askPage = ({ siteName, about, retentionDays, outcome }: AskPage): string =>
  `<!doctype html>\n${renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${TITLES[outcome.kind]} · ${siteName}`}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{TITLES[outcome.kind]}</h1>
          <AskQuestion about={about} retentionDays={retentionDays} outcome={outcome} />
          {outcome.kind !== 'received' && about && (
            <p>
              <a href={articlePath(about.slug)}>Back to the article, without sending</a>
            </p>
          )}
        </main>
      </body>
    </html>,
  )}\n`
