import type { ReviewerLoad } from '../../home/home-list.ts'

/** What each member of the board owes at the moment. */
export const ReviewerLoads = ({ load }: { readonly load: readonly ReviewerLoad[] }) => (
  <section className="home-list" aria-labelledby="home-load">
    <h2 className="home-list__title" id="home-load">
      Reviewers at work <span className="home-list__count">{load.length}</span>
    </h2>
    {load.length === 0 ? (
      <p className="home-list__empty">No reviewer has a text before them.</p>
    ) : (
      <table className="home-load">
        <thead>
          <tr>
            <th scope="col">Reviewer</th>
            <th scope="col">Texts</th>
            <th scope="col">Late</th>
          </tr>
        </thead>
        <tbody>
          {load.map(({ id, name, open, late }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/admin/collections/reviewers/${id}`}>{name}</a>
              </th>
              <td>{open}</td>
              <td className={late > 0 ? 'home-list__words--late' : undefined}>{late}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)
