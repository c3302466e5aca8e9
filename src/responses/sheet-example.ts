/** Identifier of the invented row of the empty form: whoever hands it in has not filled in the form, or forgot to take it out. */
export const exampleIds = { en: 'EXAMPLE-REMOVE-THIS-ROW', vi: 'VI-DU-HAY-XOA-DONG-NAY' } as const

export const isExample = (id: string): boolean => Object.values<string>(exampleIds).includes(id)
