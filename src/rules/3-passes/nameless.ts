import { type Pass, rewrite } from './rewrite.ts'

/** Takes names and origins away: they are for explanations, and keep equal nodes apart. */
export const nameless: Pass = (graph) =>
  rewrite(graph, (node, add) => (node.op === 'name' ? (node.args[0] as number) : add({ ...node, origin: undefined })))
