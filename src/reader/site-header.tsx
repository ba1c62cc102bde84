import { env } from '../env.ts'
import { POLICY_PATH } from './paths.ts'

/** Plain links, here and everywhere: each page is asked for anew, so no router's memory can show what was retracted. */
export const SiteHeader = () => (
  <header className="site-header">
    <div className="wrap">
      <a className="site-name" href="/">
        {env.SITE_NAME}
      </a>
      <nav aria-label="Main">
        <ul>
          <li>
            <a href="/">Articles</a>
          </li>
          <li>
            <a href={POLICY_PATH}>Editorial policy</a>
          </li>
        </ul>
      </nav>
    </div>
  </header>
)
