/** Something that must always hold does not: the server is wrong, or the model is. */
export class Broken extends Error {
  override readonly name = 'Broken'
}

export const broken = (message: string): never => {
  throw new Broken(message)
}
