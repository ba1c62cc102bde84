'use client'
import { Button } from '@payloadcms/ui'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './ledger.css'

/** Above the list of events: the same events in words, with what only the ledger's own screen can do. */
export const LedgerLink = () => (
  <nav className="review-panel ledger__link" aria-label="The ledger">
    <Button el="link" to="/admin/ledger" buttonStyle="secondary" margin={false}>
      Read the ledger in words
    </Button>
  </nav>
)
