import type { GraphQLExtension, PayloadRequest } from 'payload'
import { sendPasswordMail } from '../accounts/forgotten-password.ts'
import { ForgotPasswordInput } from './inputs.ts'
import { RefusalError } from './refusal-error.ts'
import { checkInput } from './respond.ts'

/** In place of Payload's own mutation: the same command as by REST. */
export const accountMutations: GraphQLExtension = ({ GraphQLBoolean, GraphQLNonNull, GraphQLString }) => ({
  forgotPasswordUser: {
    type: new GraphQLNonNull(GraphQLBoolean),
    args: { email: { type: new GraphQLNonNull(GraphQLString) } },
    resolve: async (_root: unknown, args: { readonly email: string }, { req }: { readonly req: PayloadRequest }) => {
      const input = checkInput(args, ForgotPasswordInput)
      const sent = input.ok ? await sendPasswordMail(input.value, req) : input
      if (!sent.ok) throw new RefusalError(sent.refusal)
      return true
    },
  },
})
