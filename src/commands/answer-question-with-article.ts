import { ValidationError, type PayloadRequest } from 'payload'
import type { Article } from '../payload-types.ts'
import { redactPersonalData } from '../questions/personal-data.ts'
import { oneLine } from '../questions/text.ts'
import { PLACEHOLDER_SLUG } from '../questions/vocabulary.ts'
import { editorialActor } from './editorial-actor.ts'
import { faultPoint } from './fault-point.ts'
import { findPublication } from './publications.ts'
import { articleBegunOn, findQuestion, markAnswered, settleQuestion, type StoredQuestion } from './questions.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'
import { compareAndSet } from './store.ts'

export type AnsweredQuestion = { readonly question: StoredQuestion; readonly articleId: string }

const MOST_TRIES = 20
/** UTF-16 units of an article's question, as the collection has it. */
const LONGEST_TITLE = 500

/**
 * Begins an article on a reader's question, owned by whoever asks for it. Asked again, it gives the same article: an article
 * names its question in a unique column.
 *
 * The intent is noted first, then the article is made, then the question is marked as answered: where a crash comes between,
 * recovery finds the question unsettled and looks whether there is an article.
 */
export const answerQuestionWithArticle = async (
  questionId: string,
  req: PayloadRequest,
): Promise<Result<AnsweredQuestion>> => {
  const actor = editorialActor(req)
  if (!actor.ok) return actor
  const by = actor.value.userId

  let article: string | null = null
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const question = await findQuestion(questionId, req)
    if (!question) return refused(notFound('question'))
    if (question.state === 'answered' && question.article !== null)
      return done({ question, articleId: question.article })
    if (question.state === 'closed' && article === null)
      return refused(
        refusal(409, 'NOT_AVAILABLE_IN_STATE', 'This question was closed already.', { state: question.state }),
      )
    if (article === null) {
      if (!(await compareAndSet('questions', question, { handledBy: by, settled: false }, req))) continue
      faultPoint('answer-question:begun')
      article = String((await beginArticle(question, req)).id)
      faultPoint('answer-question:article')
      continue
    }
    const answered = await markAnswered(question, article, by, req)
    if (!answered) continue
    await settleQuestion(answered, req)
    return done({ question: answered, articleId: article })
  }
  throw new Error(`Question ${questionId} could not be answered: ${MOST_TRIES} races lost.`)
}

const beginArticle = async (question: StoredQuestion, req: PayloadRequest): Promise<Article> => {
  const begun = await articleBegunOn(question.id, req)
  if (begun) return begun
  const publication = question.publication === null ? null : await findPublication(question.publication, req)
  try {
    return await req.payload.create({
      collection: 'articles',
      data: {
        // Articles keep every version, and their slug stands in the ledger for ever: neither may hold what must be erasable.
        question: oneLine(redactPersonalData(question.text, question.askedAt), LONGEST_TITLE),
        slug: `${PLACEHOLDER_SLUG}${question.id.slice(-12)}`,
        language: publication?.language ?? 'en',
        provenance: { method: 'human' },
        relatedQuestions: publication ? [{ question: publication.question }] : [],
        readerQuestion: question.id,
      },
      depth: 0,
      // `editorialActor` has looked; the column of the question is nobody's to write otherwise.
      overrideAccess: true,
      user: req.user,
      req,
    })
  } catch (error) {
    const other = error instanceof ValidationError ? await articleBegunOn(question.id, req) : null
    if (other) return other
    throw error
  }
}
