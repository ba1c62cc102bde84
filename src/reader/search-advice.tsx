import { MOST_CHARACTERS, MOST_WORDS } from '../search/words.ts'
import { listPath } from './paths.ts'

export const NothingFound = ({ asked }: { readonly asked: string }) => (
  <div className="empty">
    <p>
      No article has <q>{asked}</q>, or words like it.
    </p>
    <ul>
      <li>Try fewer words, or only the most important one.</li>
      <li>Try another name: the medical word for an everyday one, or a generic name for a brand.</li>
      <li>
        Or look through <a href={listPath(1)}>all articles</a>.
      </li>
    </ul>
  </div>
)

export const Unsearchable = () => (
  <div className="empty">
    <p>
      This can’t be searched. Use up to {MOST_WORDS} words and {MOST_CHARACTERS} characters, with a letter or a digit
      among them.
    </p>
  </div>
)
