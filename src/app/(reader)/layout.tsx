import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { env } from '../../env.ts'
import { FeedLinks } from '../../reader/feed-links.tsx'
import { SiteFooter } from '../../reader/site-footer.tsx'
import { SiteHeader } from '../../reader/site-header.tsx'
import './reader.css'

export const metadata: Metadata = {
  title: {
    default: `${env.SITE_NAME}: medical answers that a board approved`,
    template: `%s · ${env.SITE_NAME}`,
  },
  description: 'Answers to medical questions, each approved word for word by a medical advisory board.',
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#131817' },
  ],
}

/** The frame is in English; what an article says carries its own `lang`. */
const Layout = ({ children }: { children: ReactNode }) => (
  <html lang="en">
    <body>
      <FeedLinks />
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <SiteHeader />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </body>
  </html>
)

export default Layout
