import type { z } from 'zod'
import { entry } from '#dossier/journal'
import { verbs } from '#verbs/index'
import type { AnyVerb } from './asked-input.ts'

const { activitiesExport, ...plain } = verbs

/** The verbs whose result is data; an export, which makes files, has addresses of its own (`export-route.ts`). */
export const allVerbs = Object.values(plain) as unknown as readonly AnyVerb[]

export const exporting = activitiesExport as unknown as AnyVerb

/** Whether the result of a verb is a line of the journal. */
export const isRecording = (it: AnyVerb): boolean => (it.output as unknown) === entry

const isFile = (it: AnyVerb, field: string): boolean => (it.input.shape[field] as z.ZodType).meta()?.['file'] === true

/** The fields that an address can hold: a file has to be sent. */
export const queryFields = (it: AnyVerb): readonly string[] =>
  Object.keys(it.input.shape).filter((field) => !isFile(it, field))

/** Whether a verb answers nothing without a file. */
export const needsFile = (it: AnyVerb): boolean =>
  Object.entries(it.input.shape).some(
    ([field, schema]) => isFile(it, field) && !(schema as z.ZodType).safeParse(undefined).success,
  )
