import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Page not found' }

/** Every address that nothing else answers: with two root layouts, only a route of its own gets this site's 404 page. */
const Page = (): never => notFound()

export default Page
