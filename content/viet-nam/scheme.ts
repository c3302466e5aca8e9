import { z } from 'zod'
import { schemesOf } from '#rules/1-language/index'

/** What Viet Nam says of a scheme beyond its rules: the provisions of the dossier that it carries out (`provisions/*.yaml`), where its functions, tier, aims,
 *  financing and sources stand. */
export const facts = z.strictObject({ dossier: z.array(z.string()).min(1).readonly() })

export const scheme = schemesOf<z.infer<typeof facts>>()
