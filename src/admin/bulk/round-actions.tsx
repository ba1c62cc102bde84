'use client'
import { useAuth } from '@payloadcms/ui'
import { isManagingEditor } from '../../../access/roles.ts'
import { Choice, Input } from '../review-panel/fields.tsx'
import { postAction } from '../review-panel/post-action.ts'
import { endOfDay } from '../review-panel/reviewers/assigning.ts'
import { useFetched } from '../review-panel/use-fetched.ts'
import type { BulkAction, ChoiceProps } from './bulk-action.ts'

type Member = {
  readonly id: string
  readonly name: string
  readonly credentials: string
  readonly specialties: string[]
}

const ChooseReviewers = ({ choice, onChange }: ChoiceProps) => {
  const { value } = useFetched<{ readonly docs: readonly Member[] }>(
    '/api/reviewers?depth=0&pagination=false&sort=name&where[active][equals]=true',
  )
  return (
    <>
      <fieldset className="review-panel__group">
        <legend>Board members</legend>
        {(value?.docs ?? []).map(({ id, name, credentials, specialties }) => (
          <Choice
            key={id}
            type="checkbox"
            label={`${name}, ${credentials}`}
            hint={specialties.join(', ')}
            checked={choice.ids.includes(id)}
            onChange={(isChosen) =>
              onChange({ ...choice, ids: isChosen ? [...choice.ids, id] : choice.ids.filter((other) => other !== id) })
            }
          />
        ))}
      </fieldset>
      <Input
        type="date"
        label="To decide by"
        hint="Left empty: as many days as the policy gives."
        value={choice.day}
        onChange={(day) => onChange({ ...choice, day })}
      />
    </>
  )
}

const assign: BulkAction = {
  key: 'assign',
  name: 'Assign reviewers',
  hint: 'The same members are assigned to each review. Where one of them may not decide, or there are too few, the review says so and stays as it is.',
  Fields: ChooseReviewers,
  isReady: ({ ids }) => ids.length > 0,
  act: (id, { ids, day }) =>
    postAction(`/api/review-states/${id}/assign`, { reviewers: ids, dueAt: day === '' ? null : endOfDay(day) }),
}

/** What this person may do to reviews. */
export const useRoundActions = (): readonly BulkAction[] => {
  const user = useAuth().user as Parameters<typeof isManagingEditor>[0]
  return isManagingEditor(user) ? [assign] : []
}
