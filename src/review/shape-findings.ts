import { z } from 'zod'
import type { Text } from '#ground/text'
import { text } from '#ground/text-schema'
import { categories, type Finding, type Severity, severities } from '#responses/validation/finding'
import type { Tally } from '#responses/validation/tally'
import { report } from './shape-common.ts'

const severity = z.enum(severities)
const category = z.enum(categories)

const findingView = z.strictObject({
  severity,
  category,
  code: z.string(),
  /** Number of the standard's rule that the finding says, where it says one. */
  rule: z.string().optional(),
  activity: z.string().optional(),
  file: z.string(),
  line: z.int().optional(),
  /** What is wrong, why, and what to do. */
  said: text,
  facts: z.record(z.string(), z.unknown()),
})

/** What a check of activities came to: counts of everything, and the findings themselves, of each kind the first. */
export const checkReport = z.strictObject({
  schema: z.literal('an-sinh/activities-check/1'),
  ...report,
  files: z.array(
    z.strictObject({
      file: z.string(),
      version: z.string(),
      activities: z.int(),
      /** Without a critical finding and without an error. */
      sound: z.int(),
      findings: z.int(),
    }),
  ),
  /** What ended the reading of a file, or set an activity aside, before it could be checked. */
  unread: z.array(z.strictObject({ file: z.string(), line: z.int().optional(), reason: text })),
  bySeverity: z.record(severity, z.int()),
  byCategory: z.record(category, z.int()),
  kinds: z.array(
    z.strictObject({
      severity,
      category,
      code: z.string(),
      about: z.string().optional(),
      findings: z.int(),
      activities: z.int(),
      /** The sentence of the first. */
      example: text,
    }),
  ),
  findings: z.array(findingView),
  totals: z.strictObject({ activities: z.int(), sound: z.int(), findings: z.int(), unread: z.int() }),
})
export type CheckReport = z.infer<typeof checkReport>
export type FindingView = z.infer<typeof findingView>

/** What every report says of itself besides its findings. */
type Head = Pick<CheckReport, 'dossier' | 'asOf' | 'sources' | 'unread'>

/** @param say the sentence of a finding; sentences are made above this part. */
export function checkReportOf(tally: Tally, head: Head, say: (it: Finding) => Text): CheckReport {
  const findings = tally.kept.map((it) => findingOf(it, say)).toSorted(byWeight)
  return {
    schema: 'an-sinh/activities-check/1',
    ...head,
    evidence: [],
    files: tally.files.map((it) => ({ ...it })),
    bySeverity: { ...tally.bySeverity },
    byCategory: { ...tally.byCategory },
    kinds: tally.kinds.map(({ about, first, ...it }) => ({
      ...it,
      ...(about === undefined ? {} : { about }),
      example: say(first),
    })),
    findings,
    totals: {
      activities: tally.activities,
      sound: tally.sound,
      findings: tally.findings,
      unread: head.unread.length,
    },
  }
}

function findingOf(it: Finding, say: (it: Finding) => Text): FindingView {
  const { severity: weight, category: about, code, rule, activity, position, facts } = it
  return {
    severity: weight,
    category: about,
    code,
    ...(rule === undefined ? {} : { rule }),
    ...(activity === undefined ? {} : { activity }),
    file: position.file,
    ...(position.line === undefined ? {} : { line: position.line }),
    said: say(it),
    facts: { ...facts },
  }
}

/** The most severe first; within one severity as the files have them. */
const byWeight = (a: { severity: Severity }, b: { severity: Severity }): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity)
