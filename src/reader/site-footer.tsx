import { env } from '../env.ts'
import { POLICY_PATH } from './paths.ts'

export const SiteFooter = () => (
  <footer className="site-footer">
    <div className="wrap">
      <p>
        <strong>{env.SITE_NAME}</strong> publishes answers to medical questions once its medical advisory board has
        approved them, word for word.
      </p>
      <p>
        <a href={POLICY_PATH}>How articles are written and reviewed</a>
      </p>
    </div>
  </footer>
)
