'use client'
import { useAuth } from '@payloadcms/ui'
import { isEditorial, isManagingEditor } from '../../../access/roles.ts'
import { Select, TextArea } from '../review-panel/fields.tsx'
import {
  postAction,
  readJson,
  readRefusal,
  sendAction,
  UNREACHABLE,
  type ActionResult,
} from '../review-panel/post-action.ts'
import { useFetched } from '../review-panel/use-fetched.ts'
import type { BulkAction, ChoiceProps } from './bulk-action.ts'

type Docs = {
  readonly docs: readonly { readonly id: string; readonly name: string; readonly roles?: readonly string[] }[]
}

const article = (id: string): string => `/api/articles/${id}`

const submit: BulkAction = {
  key: 'submit',
  name: 'Submit for review',
  hint: 'The text of each is frozen with its bibliography and goes to the board. Whatever lacks something is refused, and says what.',
  isReady: () => true,
  act: (id) => postAction(`${article(id)}/submit`, {}),
}

const withdraw: BulkAction = {
  key: 'withdraw',
  name: 'Withdraw from review',
  hint: 'Takes each text back from the board, so that it can be changed. Votes on it no longer count.',
  Fields: ({ choice, onChange }) => (
    <TextArea
      label="Why (optional)"
      maxLength={2000}
      value={choice.words}
      onChange={(words) => onChange({ ...choice, words })}
    />
  ),
  isReady: () => true,
  act: (id, { words }) => postAction(`${article(id)}/withdraw`, words.trim() === '' ? {} : { reason: words.trim() }),
}

/** One of these, chosen from a list that the server has. */
const ChooseOne = ({
  label,
  url,
  only,
  choice,
  onChange,
}: ChoiceProps & { label: string; url: string; only: string[] }) => {
  const { value } = useFetched<Docs>(url)
  const docs = (value?.docs ?? []).filter(
    ({ roles }) => only.length === 0 || only.some((role) => roles?.includes(role)),
  )
  return (
    <Select
      label={label}
      value={choice.ids[0] ?? ''}
      options={docs.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => onChange({ ...choice, ids: id === '' ? [] : [id] })}
    />
  )
}

const nameOwner: BulkAction = {
  key: 'owner',
  name: 'Name an owner',
  hint: 'Who looks after these articles from now on: they get what comes back from the board.',
  Fields: (props) => (
    <ChooseOne
      {...props}
      label="Owner"
      url="/api/users?depth=0&pagination=false&sort=name"
      only={['editor', 'managing-editor']}
    />
  ),
  isReady: ({ ids }) => ids.length === 1,
  act: (id, { ids }) => sendAction('PATCH', article(id), { owner: ids[0] }),
}

const ownThem = (userId: string): BulkAction => ({
  key: 'own',
  name: 'Look after them myself',
  hint: 'You become the owner of each.',
  isReady: () => true,
  act: (id) => sendAction('PATCH', article(id), { owner: userId }),
})

type Topical = { readonly topics?: readonly string[] | null; readonly savedAt?: string | null }

/** Adds to what the article has at this moment; if somebody saves it meanwhile, the save is refused. */
const addTopicTo = async (id: string, topic: string): Promise<ActionResult> => {
  try {
    const response = await fetch(`${article(id)}?depth=0`, { credentials: 'same-origin' })
    const body = await readJson(response)
    if (!response.ok) return { ok: false, refusal: readRefusal(response.status, body) }
    const { topics, savedAt } = body as Topical
    if (topics?.includes(topic)) return { ok: true }
    return await sendAction('PATCH', article(id), {
      topics: [...(topics ?? []), topic],
      ...(savedAt ? { savedAt } : {}),
    })
  } catch {
    return { ok: false, refusal: UNREACHABLE }
  }
}

const addTopic: BulkAction = {
  key: 'topic',
  name: 'Add a topic',
  hint: 'The topic is added to those that each article has. While the board has a text, its topics stay as they are.',
  Fields: (props) => (
    <ChooseOne {...props} label="Topic" url="/api/topics?depth=0&pagination=false&sort=name" only={[]} />
  ),
  isReady: ({ ids }) => ids.length === 1,
  act: (id, { ids }) => addTopicTo(id, ids[0] ?? ''),
}

/** What this person may do to articles. */
export const useArticleActions = (): readonly BulkAction[] => {
  const user = useAuth().user as Parameters<typeof isEditorial>[0]
  if (!isEditorial(user)) return []
  return [submit, withdraw, isManagingEditor(user) ? nameOwner : ownThem(String(user?.id)), addTopic]
}
