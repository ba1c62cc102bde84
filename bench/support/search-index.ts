import { get } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

/** Seconds that the texts may take until all are in. */
const PATIENCE = 600

/** Resolves when every text is in the index of the readers' search; asks seldom, for each question takes time from it. */
export const searchIsComplete = async (url: string): Promise<void> => {
  for (let second = 0; second < PATIENCE; second += 1) {
    if (await ask(`${url}/api/publications/search?q=zyzzyvaquark`)) return
    await sleep(1000)
  }
  throw new Error(`The index was not complete after ${PATIENCE} seconds.`)
}

/** By a connection of its own: one that waits between two questions may be closed just when the next is asked. */
const ask = (address: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    get(address, { agent: false }, (answer) => {
      json(answer).then((body) => resolve((body as { readonly complete?: boolean }).complete === true), reject)
    }).once('error', reject)
  })
