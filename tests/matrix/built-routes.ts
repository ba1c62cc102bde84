import { unaskedApp } from '../support/unasked-app.ts'
import { routesOf, type Route } from './routes.ts'

/** Every way in of what was built; the configuration is built with `scratch` for its data. */
export const builtRoutes = async (scratch: string): Promise<readonly Route[]> => {
  process.env.DATA_DIR = scratch
  const { default: config } = await import('../../payload.config.ts')
  return routesOf(await config, unaskedApp())
}
