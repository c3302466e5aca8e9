import { decided } from './decided.ts'
import { nameless } from './nameless.ts'
import { pruned } from './pruned.ts'
import { repeated } from './repeated.ts'
import type { Pass } from './rewrite.ts'
import { shared } from './shared.ts'

/** What makes a graph ready for a kernel, in this order. Each pass keeps every root's value to the bit, unknown included. */
export const passes: readonly Pass[] = [nameless, shared, decided, shared, repeated, shared, pruned]

export const optimised: Pass = (graph) => passes.reduce((made, pass) => pass(made), graph)
