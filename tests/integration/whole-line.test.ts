import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { decideAs, get, importPage, published, refusalOf, submitted, underReview, value } from '../support/line.ts'
import { EDITOR, MANAGING_EDITOR, REVIEWERS, startPayload, type TestPayload } from '../support/payload.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const publicCount = async (mark: string): Promise<number> => {
  const { body } = await get(`/api/publications?limit=100`)
  return (body as { docs: { question: string }[] }).docs.filter(({ question }) => question.includes(mark)).length
}

const reviewer = (number: number): string => REVIEWERS[number - 1] ?? ''

describe('from a page of text to an approved publication', () => {
  test('an imported article is public once two reviewers approved it, and not after one', async () => {
    const { round } = await underReview(running, 'Zincum')
    expect(await publicCount('Zincum')).toBe(0)

    const first = value(await decideAs(await running.as(reviewer(1)), round))
    expect(first.round.state).toBe('under-review')
    expect(await publicCount('Zincum')).toBe(0)

    const second = value(await decideAs(await running.as(reviewer(2)), round))
    expect(second.round.state).toBe('approved')
    expect(await publicCount('Zincum')).toBe(1)
  })

  test('the publication carries numbered sources, the approval and the exact bytes that were approved', async () => {
    await published(running, 'Cuprum')
    const { status, body } = await get('/api/publications/by-slug/does-cuprum-help')
    const { COVERED_MEMBERS } = await import('../../src/publication/content.ts')
    const { digestOf } = await import('../../src/review/digest.ts')
    const publication = body as Record<string, never> & { approval: { digest: string; reviewers: { name: string }[] } }

    expect(status).toBe(200)
    expect(publication).toMatchObject({
      slug: 'does-cuprum-help',
      edition: 1,
      status: 'live',
      reviewStatus: 'approved',
      bibliography: [
        {
          number: 1,
          kind: 'guideline',
          title: 'Guidance on Cuprum',
          container: 'Journal of Invented Medicine',
          year: 2024,
        },
        { number: 2, kind: 'research', title: 'A review of Cuprum' },
        { number: 3, title: 'Another review of Cuprum', titleTranslated: true },
      ],
      relatedQuestions: [{ question: 'Who should take Cuprum?', slug: null }],
      pendingUpdate: null,
    })
    expect(publication.approval.reviewers.map(({ name }) => name)).toEqual(['Rosa Fictional', 'Quentin Invented'])
    const covered = Object.fromEntries(COVERED_MEMBERS.map((member) => [member, publication[member]]))
    expect(digestOf(covered)).toBe(publication.approval.digest)
  })

  test('reading a publication twice gives the same bytes', async () => {
    await published(running, 'Argentum')
    const first = await get('/api/publications/by-slug/does-argentum-help')
    const second = await get('/api/publications/by-slug/does-argentum-help')
    expect(second.text).toBe(first.text)
  })

  test('editing the article, its references or a reviewer afterwards changes not one byte of it', async () => {
    const { article } = await published(running, 'Aurum')
    const before = await get('/api/publications/by-slug/does-aurum-help')

    const editor = await running.as(EDITOR)
    await running.payload.update({
      collection: 'articles',
      id: article.id,
      data: { question: 'Something else?', sections: [] },
      overrideAccess: false,
      user: editor.user,
      req: editor,
    })
    await running.payload.update({
      collection: 'references',
      where: { title: { contains: 'Aurum' } },
      data: { title: 'Changed', year: 1999 },
      overrideAccess: false,
      user: editor.user,
      req: editor,
    })
    const manager = await running.as(MANAGING_EDITOR)
    await running.payload.update({
      collection: 'reviewers',
      where: { name: { equals: 'Rosa Fictional' } },
      data: { credentials: 'Changed', affiliation: 'Changed' },
      overrideAccess: false,
      user: manager.user,
      req: manager,
    })

    const after = await get('/api/publications/by-slug/does-aurum-help')
    expect(after.text).toBe(before.text)
  })

  test('a second edition replaces the first in the same publication, and its round supersedes the earlier one', async () => {
    const { article, round } = await published(running, 'Ferrum')
    const before = (await get('/api/publications/by-slug/does-ferrum-help')).body as { id: string }

    const editor = await running.as('editor-2@example.org')
    await running.payload.update({
      collection: 'articles',
      id: article.id,
      data: { question: 'Does Ferrum really help?' },
      overrideAccess: false,
      user: editor.user,
      req: editor,
    })
    const { submitArticle } = await import('../../src/commands/submit-article.ts')
    const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
    const { findRound } = await import('../../src/commands/rounds.ts')
    const { reviewerIds } = await import('../support/line.ts')
    const next = value(await submitArticle({ articleId: article.id, note: null }, editor))
    expect(next.number).toBe(2)
    expect(next.digest).not.toBe(round.digest)

    const pending = (await get('/api/publications/by-slug/does-ferrum-help')).body
    expect(pending).toMatchObject({ question: 'Does Ferrum help?', edition: 1, pendingUpdate: { state: 'submitted' } })

    const reviewers = (await reviewerIds(running)).slice(0, 2)
    value(await assignReviewers({ roundId: next.id, reviewers, dueAt: null }, await running.as(MANAGING_EDITOR)))
    for (const email of REVIEWERS.slice(0, 2)) value(await decideAs(await running.as(email), next))

    const after = (await get('/api/publications/by-slug/does-ferrum-help')).body
    expect(after).toMatchObject({
      id: before.id,
      question: 'Does Ferrum really help?',
      edition: 2,
      pendingUpdate: null,
    })
    expect((await findRound(round.id, await running.as(null)))?.state).toBe('superseded')

    // Recovery may meet the old round again: what it settles must not bring the old edition back.
    const { settleRound } = await import('../../src/commands/settle-round.ts')
    const nobody = await running.as(null)
    await settleRound((await findRound(round.id, nobody))!, nobody)
    const still = (await get('/api/publications/by-slug/does-ferrum-help')).body
    expect(still).toEqual(after)
  })
})

describe('what is refused, and changes nothing', () => {
  const stateOf = async (roundId: string) => {
    const { findRound } = await import('../../src/commands/rounds.ts')
    return findRound(roundId, await running.as(null))
  }

  test('a decision on another digest', async () => {
    const { round } = await underReview(running, 'Plumbum')
    const before = await stateOf(round.id)
    const stale = { id: round.id, digest: '0'.repeat(64) }
    expect(refusalOf(await decideAs(await running.as(reviewer(1)), stale))).toEqual({
      status: 409,
      code: 'DIGEST_MISMATCH',
    })
    expect(await stateOf(round.id)).toEqual(before)
  })

  test('a wrong password', async () => {
    const { round } = await underReview(running, 'Stannum')
    const before = await stateOf(round.id)
    expect(refusalOf(await decideAs(await running.as(reviewer(3)), round, { password: 'no' }))).toMatchObject({
      status: 403,
    })
    const wrong = await decideAs(await running.as(reviewer(1)), round, { password: 'not-the-password' })
    expect(refusalOf(wrong)).toEqual({ status: 403, code: 'WRONG_PASSWORD' })
    expect(await stateOf(round.id)).toEqual(before)
  })

  test('a second decision by the same reviewer', async () => {
    const { round } = await underReview(running, 'Nickel')
    value(await decideAs(await running.as(reviewer(1)), round))
    const before = await stateOf(round.id)
    expect(refusalOf(await decideAs(await running.as(reviewer(1)), round))).toEqual({
      status: 409,
      code: 'ALREADY_DECIDED',
    })
    expect(await stateOf(round.id)).toEqual(before)
  })

  test('a decision by somebody who was not assigned, or who wrote the text', async () => {
    const { round } = await underReview(running, 'Cobalt')
    expect(refusalOf(await decideAs(await running.as(reviewer(4)), round))).toEqual({
      status: 403,
      code: 'NOT_ASSIGNED',
    })
    expect(refusalOf(await decideAs(await running.as(EDITOR), round))).toEqual({
      status: 403,
      code: 'ROLE_NOT_ALLOWED',
    })
  })

  test('assigning a board member who edited the text, even as a reviewer and administrator', async () => {
    const admin = await running.as('admin@example.org')
    const { docs } = await running.payload.find({
      collection: 'users',
      where: { email: { equals: reviewer(3) } },
      overrideAccess: true,
      req: admin,
    })
    for (const role of ['editor', 'administrator'] as const) {
      await running.payload.create({
        collection: 'grants',
        data: { user: docs[0]!.id, role },
        overrideAccess: false,
        user: admin.user,
        req: admin,
      })
    }
    const { round } = await submitted(running, 'Titan', reviewer(3))
    const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
    const { reviewerIds } = await import('../support/line.ts')
    const [first, , third] = await reviewerIds(running)
    const manager = await running.as(MANAGING_EDITOR)
    const result = await assignReviewers({ roundId: round.id, reviewers: [first!, third!], dueAt: null }, manager)
    expect(refusalOf(result)).toEqual({ status: 422, code: 'REVIEWER_IS_AUTHOR' })
    expect((await stateOf(round.id))?.state).toBe('submitted')
  })

  test('fewer reviewers than the quorum, unknown ones, and the same one twice', async () => {
    const { round } = await submitted(running, 'Vanadium')
    const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
    const { reviewerIds } = await import('../support/line.ts')
    const [first, second] = await reviewerIds(running)
    const manager = await running.as(MANAGING_EDITOR)
    const assign = async (reviewers: string[]) =>
      refusalOf(await assignReviewers({ roundId: round.id, reviewers, dueAt: null }, manager))
    expect(await assign([first!])).toEqual({ status: 422, code: 'NOT_ENOUGH_REVIEWERS' })
    expect(await assign([])).toMatchObject({ status: 422 })
    expect(await assign([first!, second!, 'nobody'])).toEqual({ status: 422, code: 'UNKNOWN_REVIEWER' })
    expect(await assign([first!, first!])).toEqual({ status: 409, code: 'ALREADY_ASSIGNED' })
    expect((await stateOf(round.id))?.state).toBe('submitted')
  })

  test('editing the article while it is under review, by update, bulk update or restore of a version', async () => {
    const { article } = await underReview(running, 'Chrom')
    const editor = await running.as(EDITOR)
    const locked = expect.objectContaining({
      status: 409,
      refusal: expect.objectContaining({ code: 'ARTICLE_LOCKED' }),
    })
    const args = { collection: 'articles', overrideAccess: false, user: editor.user, req: editor } as const

    await expect(running.payload.update({ ...args, id: article.id, data: { question: 'Changed?' } })).rejects.toEqual(
      locked,
    )
    const bulk = await running.payload.update({
      ...args,
      where: { id: { equals: article.id } },
      data: { question: 'Changed?' },
    })
    expect(bulk.docs).toHaveLength(0)
    expect(bulk.errors).toHaveLength(1)
    const versions = await running.payload.findVersions({ ...args, where: { parent: { equals: article.id } } })
    await expect(running.payload.restoreVersion({ ...args, id: versions.docs[0]!.id })).rejects.toEqual(locked)

    const { docs } = await running.payload.find({ ...args, where: { id: { equals: article.id } } })
    expect(docs[0]?.question).toBe('Does Chrom help?')
  })

  test('submitting an incomplete article lists everything that is missing', async () => {
    const article = await importPage(running, 'Mangan')
    const editor = await running.as(EDITOR)
    const { toLexical } = await import('../../src/rich-text/to-lexical.ts')
    await running.payload.update({
      collection: 'articles',
      id: article.id,
      data: {
        provenance: { method: 'machine-drafted' },
        sections: [
          { blockType: 'custom', heading: '', content: toLexical([]) as never },
          {
            blockType: 'research',
            heading: 'From the Research',
            content: toLexical([
              { type: 'paragraph', children: [{ type: 'text', text: 'No source.', format: 0 }] },
            ]) as never,
          },
        ],
      },
      overrideAccess: false,
      user: editor.user,
      req: editor,
    })
    const { submitArticle } = await import('../../src/commands/submit-article.ts')
    const result = await submitArticle({ articleId: article.id, note: null }, editor)
    expect(refusalOf(result)).toEqual({ status: 422, code: 'ARTICLE_INCOMPLETE' })
    const unmet = result.ok ? [] : (result.refusal.details?.unmet as { code: string; path: string }[])
    expect(unmet.map(({ code, path }) => `${path} ${code}`)).toEqual([
      'sections.0.heading HEADING_MISSING',
      'sections.0.content SECTION_EMPTY',
      'sections.0.content SECTION_WITHOUT_CITATION',
      'sections.1.content SECTION_WITHOUT_CITATION',
      'provenance.tool PROVENANCE_TOOL_MISSING',
    ])
  })

  test('submitting twice: the article has one open round at most', async () => {
    const { article } = await submitted(running, 'Wolfram')
    const { submitArticle } = await import('../../src/commands/submit-article.ts')
    const again = await submitArticle({ articleId: article.id, note: null }, await running.as(EDITOR))
    expect(refusalOf(again)).toEqual({ status: 409, code: 'ALREADY_UNDER_REVIEW' })
  })
})

describe('the other ways a round can go', () => {
  test('changes requested: the article is free again, and the next round counts on', async () => {
    const { article, round } = await underReview(running, 'Selen')
    const asked = await decideAs(await running.as(reviewer(1)), round, {
      verdict: 'request-changes',
      comment: 'Say how much.',
      checklist: {},
    })
    expect(value(asked).round.state).toBe('changes-requested')
    expect(await publicCount('Selen')).toBe(0)

    const { submitArticle } = await import('../../src/commands/submit-article.ts')
    const next = value(await submitArticle({ articleId: article.id, note: null }, await running.as(EDITOR)))
    expect(next.number).toBe(2)
    expect(refusalOf(await decideAs(await running.as(reviewer(2)), round))).toEqual({
      status: 409,
      code: 'NOT_AVAILABLE_IN_STATE',
    })
  })

  test('withdrawn by its author: nothing is published, and the article can be edited', async () => {
    const { article } = await underReview(running, 'Jod')
    const { withdrawArticle } = await import('../../src/commands/withdraw-round.ts')
    const editor = await running.as(EDITOR)
    const withdrawn = value(await withdrawArticle({ articleId: article.id, reason: 'A mistake.' }, editor))
    expect(withdrawn.state).toBe('withdrawn')
    const changed = await running.payload.update({
      collection: 'articles',
      id: article.id,
      data: { summary: 'New.' },
      overrideAccess: false,
      user: editor.user,
      req: editor,
    })
    expect(changed.summary).toBe('New.')
  })

  test('withdrawing another author’s article is refused to an editor who did not write it', async () => {
    const { article } = await underReview(running, 'Brom')
    const { withdrawArticle } = await import('../../src/commands/withdraw-round.ts')
    const other = await withdrawArticle(
      { articleId: article.id, reason: null },
      await running.as('editor-2@example.org'),
    )
    expect(refusalOf(other)).toEqual({ status: 403, code: 'NOT_YOUR_ARTICLE' })
  })

  test('a recused reviewer no longer sees the round and can’t decide', async () => {
    const { round } = await underReview(running, 'Lithium', 3)
    const { recuseReviewer } = await import('../../src/commands/respond-to-assignment.ts')
    const req = await running.as(reviewer(2))
    value(await recuseReviewer({ roundId: round.id, reason: 'I advise the maker.' }, req))
    expect(refusalOf(await decideAs(req, round))).toEqual({ status: 403, code: 'NOT_ASSIGNED' })
    const seen = async () => {
      const { totalDocs } = await running.payload.find({
        collection: 'review-states',
        where: { id: { equals: round.id } },
        overrideAccess: false,
        user: req.user,
        req,
      })
      return totalDocs
    }
    expect(await seen()).toBe(0)

    const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
    const { reviewerIds } = await import('../support/line.ts')
    const [, , , fourth] = await reviewerIds(running)
    const manager = await running.as(MANAGING_EDITOR)
    value(await assignReviewers({ roundId: round.id, reviewers: [fourth!], dueAt: null }, manager))
    expect(await seen()).toBe(0)
  })

  test('retracted: gone at once, with a public notice, and back only through a new approved round', async () => {
    await published(running, 'Thallium')
    const { body } = await get('/api/publications/by-slug/does-thallium-help')
    const { retractPublication } = await import('../../src/commands/retract-publication.ts')
    const input = { publicationId: (body as { id: string }).id, reason: 'Unsafe dose.', notice: 'The dose was wrong.' }

    const asEditor = await retractPublication(input, await running.as(EDITOR))
    expect(refusalOf(asEditor)).toEqual({ status: 403, code: 'ROLE_NOT_ALLOWED' })
    expect((await get('/api/publications/by-slug/does-thallium-help')).status).toBe(200)

    value(await retractPublication(input, await running.as(MANAGING_EDITOR)))
    const after = await get('/api/publications/by-slug/does-thallium-help')
    expect(after.status).toBe(410)
    expect(after.body).toMatchObject({
      errors: [{ code: 'RETRACTED', details: { reason: 'Unsafe dose.', notice: 'The dose was wrong.' } }],
    })
    expect(await publicCount('Thallium')).toBe(0)
    expect((await get(`/api/publications/${input.publicationId}`)).status).toBe(404)
    const again = await retractPublication(input, await running.as(MANAGING_EDITOR))
    expect(refusalOf(again)).toEqual({ status: 409, code: 'NOT_AVAILABLE_IN_STATE' })
  })
})

describe('events and decisions', () => {
  test('each step of a round stands in the events once, in order, with its actor', async () => {
    const { round } = await published(running, 'Radium')
    const req = await running.as('admin@example.org')
    const { docs } = await running.payload.find({
      collection: 'events',
      where: { reviewState: { equals: round.id } },
      sort: 'at',
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    expect(docs.map(({ action }) => action).sort()).toEqual(
      ['submit', 'assign', 'approve', 'approve', 'approved', 'published'].sort(),
    )
    expect(
      docs
        .filter(({ actor }) => actor === null)
        .map(({ action }) => action)
        .sort(),
    ).toEqual(['approved', 'published'])
  })

  test('a reviewer who has not decided yet does not see how the others did', async () => {
    const { round } = await underReview(running, 'Osmium')
    value(await decideAs(await running.as(reviewer(1)), round))
    const read = async (email: string) => {
      const req = await running.as(email)
      return running.payload.findByID({
        collection: 'review-states',
        id: round.id,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      })
    }
    expect((await read(reviewer(2))).votes).toEqual([])
    expect((await read(reviewer(1))).votes).toHaveLength(1)
    expect((await read(MANAGING_EDITOR)).votes).toHaveLength(1)
  })
})
