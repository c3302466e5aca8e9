import { entry } from '#dossier/journal'
import { verbs } from '#verbs/index'
import type { AnyVerb } from './asked-input.ts'

export const allVerbs = Object.values(verbs) as unknown as readonly AnyVerb[]

/** Whether the result of a verb is a line of the journal. */
export const isRecording = (it: AnyVerb): boolean => (it.output as unknown) === entry
