import { CopyButton } from '../copy-button.tsx'

/** A key that was just made: the only time that anybody sees it. */
export const ShownKey = ({ words }: { readonly words: string }) => (
  <div className="clients__key" role="status">
    <p>Give this to the program now. It is not shown again.</p>
    <code className="clients__words">{words}</code>
    <CopyButton words={words} />
    <p className="review-panel__hint">
      It is sent with each request as <code>Authorization: clients API-Key …</code>
    </p>
  </div>
)
