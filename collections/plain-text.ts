import type { TextFieldSingleValidation } from 'payload'

/** Payload lets an object pass as a text; a title must be one, must say something, and must end. */
export const plainText =
  (maxLength: number): TextFieldSingleValidation =>
  (value: unknown) => {
    if (typeof value !== 'string') return 'This must be a text.'
    if (value.trim() === '') return 'This must not be empty.'
    return value.length <= maxLength || `This must have ${maxLength} characters or fewer.`
  }
