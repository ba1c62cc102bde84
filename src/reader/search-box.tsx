import { MOST_CHARACTERS } from '../search/words.ts'
import { SEARCH_PATH } from './paths.ts'

/** A plain form: it needs no script, and the words that were asked for stand in the address. */
export const SearchBox = ({ asked = '' }: { readonly asked?: string }) => (
  <form className="search-box" role="search" action={SEARCH_PATH} method="get">
    <label htmlFor="search-words">Search the articles</label>
    <div>
      <input
        id="search-words"
        type="search"
        name="q"
        defaultValue={asked}
        maxLength={MOST_CHARACTERS}
        placeholder="For example: iron"
        autoComplete="off"
        enterKeyHint="search"
        required
      />
      <button type="submit">Search</button>
    </div>
  </form>
)
