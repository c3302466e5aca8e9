/** Where in the dossier a problem stands; line and column start at 1. */
export type Position = { readonly file: string; readonly line?: number; readonly column?: number }

/** A fact about something that is wrong. The sentence is made in `messages`, in the reader's language. */
export type Problem<Code extends string = string, Facts = Readonly<Record<string, unknown>>> = {
  readonly code: Code
  readonly facts: Facts
  readonly position?: Position
}

/** Stops a verb with everything that is wrong at once. */
export class Problems extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map((it) => it.code).join(', '))
    this.problems = problems
  }
}
