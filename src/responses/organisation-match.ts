import type { Day } from '#ground/date'
import { folded, foldedCode } from '#ground/fold'
import { isMissing } from '#ground/missing'
import { hasEnded } from '#ground/span'
import { type Organisation, type Responsible, responsibleOn } from '#vocabulary/organisation'

/** Which organisation of the dossier a published name and reference mean, and how sure that is.
 *  - `exact`: its reference, or one of its two names letter by letter, as far as case and marks go.
 *  - `alias`: another name or acronym that the dossier holds for it.
 *  - `normalised`: only after something was left out of the name (a country, brackets, a half of two names), or a name
 *    that bodies of other countries bear as well.
 *  - `none`: no organisation, and why. */
export type OrganisationMatch =
  | {
      readonly confidence: 'exact' | 'alias' | 'normalised'
      readonly organisation: string
      readonly by: 'reference' | 'name' | 'alias' | 'acronym' | 'part of the name'
      /** The organisation that the name alone would mean, where it is another than the reference means. */
      readonly named?: string
    }
  | {
      readonly confidence: 'none'
      readonly why: 'not stated' | 'generic' | 'several' | 'reference of another' | 'not known'
    }

/** The names that a dossier knows its organisations by, ready to look up. */
export type OrganisationNames = {
  readonly references: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, readonly Named[]>
  /** Names of countries as they compare, with the ids of their places. */
  readonly countries: readonly (readonly [words: string, place: string])[]
}

type Named = { readonly organisation: Organisation; readonly by: 'name' | 'alias' | 'acronym' }

/** Words of a publisher that mean no body in particular, as they compare. */
const genericNames: ReadonlySet<string> = new Set([
  'other',
  'others',
  'other donors',
  'government',
  'governments',
  'recipient government',
  'donor government',
  'local government',
  'central government',
  'third country government',
  'third country government delegated co operation',
  'ngo',
  'ngos',
  'local ngo',
  'international ngo',
  'donor country based ngo',
  'developing country based ngo',
  'non governmental organisation',
  'non governmental organisations',
  'non governmental organisations ngos and civil society',
  'civil society',
  'private sector',
  'private sector institution',
  'private individual',
  'public sector institutions',
  'multilateral organisations',
  'united nations agency fund or commission un',
  'university college or other teaching institution research institute or think tank',
  'implementing partner',
  'partner',
  'partners',
  'donor',
  'donors',
  'various',
  'various donors',
  'multiple',
  'multi donors',
  'miscellaneous',
  'not applicable',
  'not available',
  'not stated',
  'n a',
  'na',
  'none',
  'unknown',
  'unspecified',
  'to be determined',
  'tbd',
  'anonymous',
  'chinh phu',
  'khac',
  'doi tac',
  'doi tac khac',
  'nha tai tro',
  'don vi thuc hien',
  'to chuc phi chinh phu',
  'khong ro',
])

/** Whether a name means no body in particular: "Other", "Recipient Government", a name withheld. */
export const isGenericName = (name: string): boolean => {
  const words = folded(name)
  return words === '' || genericNames.has(words) || /\b(withheld|redacted|redact)\b/.test(words)
}

/** Classes of the OECD's channel list (`22000` any donor's NGO), and words in the place of a reference. */
const isGenericReference = (reference: string): boolean => {
  const code = foldedCode(reference)
  return code === '' || code === 'na' || code === 'none' || /^[1-9]\d000$/.test(code)
}

/** The register's number alone where the OECD's register gave it: `XM-DAC-41114` and `41114` are one. */
const comparableReference = (reference: string): string => foldedCode(reference).replace(/^(?:xm)?dac(?=\d)/, '')

const publicTypes: readonly Organisation['type'][] = ['government', 'parliament', 'party', 'ministry', 'unit', 'agency']

/** Bodies that other countries have under the same name: a ministry of health. */
const isPublic = (it: Organisation): boolean => it.country !== undefined && publicTypes.includes(it.type)

/** @param aliases further names of records, by the id of the record.
 *  @param countries names of countries, with the ids of their places, for names that end in one. */
export function organisationNames(
  organisations: Iterable<Organisation>,
  aliases: readonly { readonly of: string; readonly vi: readonly string[]; readonly en: readonly string[] }[] = [],
  countries: readonly { readonly id: string; readonly names: readonly string[] }[] = [],
): OrganisationNames {
  const references = new Map<string, string>()
  const names = new Map<string, Named[]>()
  const endings = countries
    .flatMap((it) => it.names.map((name): [string, string] => [folded(name), it.id]))
    .flatMap(([words, id]): [string, string][] => [
      [words, id],
      [words.replaceAll(' ', ''), id],
    ])
  const put = (name: string, it: Named): void => {
    const words = comparableName(name, endings)
    if (genericNames.has(words)) return
    const known = names.get(words) ?? []
    if (!known.some((one) => one.organisation === it.organisation)) names.set(words, [...known, it])
  }
  const others = new Map(aliases.map((it) => [it.of, [...it.vi, ...it.en]]))
  for (const organisation of organisations) {
    if (organisation.type === 'class') continue
    for (const reference of organisation.identifiers) references.set(comparableReference(reference), organisation.id)
    for (const name of [organisation.name.en, organisation.name.vi]) put(name, { organisation, by: 'name' })
    for (const name of [...organisation.aliases, ...(others.get(organisation.id) ?? [])])
      put(name, { organisation, by: isAcronym(name) ? 'acronym' : 'alias' })
    for (const name of [organisation.name.en, organisation.name.vi]) {
      const [, before, short] = /^(.*?)\s*\(([^()]+)\)\s*$/.exec(name) ?? []
      if (before !== undefined) put(before, { organisation, by: 'alias' })
      if (short !== undefined && isAcronym(short)) put(short, { organisation, by: 'acronym' })
    }
  }
  return { references, names, countries: endings }
}

/** The organisation that a published name and reference mean. The reference decides where the dossier knows it. */
export function matchOrganisation(
  name: string | undefined,
  reference: string | undefined,
  known: OrganisationNames,
): OrganisationMatch {
  const referred = reference === undefined ? undefined : known.references.get(comparableReference(reference))
  const isNamed = name !== undefined && !isMissing(name)
  const isSpecific = isNamed && !isGenericName(name)
  const byName = isSpecific ? matchName(name, known) : undefined
  if (referred !== undefined) {
    const named = byName?.organisation.id
    const other = byName?.confidence !== 'normalised' && named !== undefined && named !== referred
    return { confidence: 'exact', organisation: referred, by: 'reference', ...(other ? { named } : {}) }
  }
  if (byName === undefined) return { confidence: 'none', why: whyNone(isNamed, isSpecific, name, known) }
  const { organisation, confidence, by } = byName
  if (isPublic(organisation) && reference !== undefined && !isGenericReference(reference))
    return { confidence: 'none', why: 'reference of another' }
  return { confidence, organisation: organisation.id, by }
}

function whyNone(isNamed: boolean, isSpecific: boolean, name: string | undefined, known: OrganisationNames) {
  if (!isNamed) return 'not stated'
  if (!isSpecific) return 'generic'
  const found = known.names.get(comparableName(name ?? '', known.countries)) ?? []
  return found.length > 1 ? 'several' : 'not known'
}

type NameMatch =
  Exclude<OrganisationMatch, { confidence: 'none' }> extends { by: infer By; confidence: infer C }
    ? { readonly organisation: Organisation; readonly by: By; readonly confidence: C }
    : never

/** The whole name first; then without brackets, turned (`Viet Nam, Government of`), or one of two names in one field,
 *  where all that is found is one body. */
function matchName(name: string, known: OrganisationNames): NameMatch | undefined {
  const whole = only(known, name)
  if (whole !== undefined) {
    const isCommon = whole.by === 'name' && isPublic(whole.organisation) && !namesCountry(name, known)
    return { ...whole, confidence: whole.by === 'name' ? (isCommon ? 'normalised' : 'exact') : 'alias' }
  }
  const short = /\(([^()]+)\)\s*$/.exec(name)?.[1]
  const turned = name.replace(/^([^,]+), (.+ of)$/, '$2 $1')
  const plain = name.replaceAll(/\([^()]*\)/g, ' ')
  const parts = [plain, turned, ...(short === undefined ? [] : [short]), ...halvesOf(name)]
  const found = new Map<Organisation, NameMatch>()
  for (const part of parts.filter((it) => !isGenericName(it))) {
    const one = only(known, part) ?? withoutCountry(part, known)
    if (one !== undefined) found.set(one.organisation, { ...one, by: 'part of the name', confidence: 'normalised' })
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}

const only = (known: OrganisationNames, name: string): Named | undefined => {
  const found = known.names.get(comparableName(name, known.countries)) ?? []
  return found.length === 1 ? found[0] : undefined
}

/** `Deutschland - Auswärtiges Amt`, `Stichting Vluchteling / IRC`: two names in the place of one. */
const halvesOf = (name: string): readonly string[] => {
  const halves = name.split(/\s+[-–—/|]\s+|\*|\s+\/|\/\s+/).map((it) => it.trim())
  return halves.length > 1 ? halves.filter((it) => it !== '') : []
}

/** `Ministry of Health of Viet Nam`, `Oxfam in Viet Nam`: without the country, where the body is of that country or of
 *  none. */
function withoutCountry(name: string, known: OrganisationNames): Named | undefined {
  const words = comparableName(name, known.countries)
  for (const place of new Set(known.countries.map(([, id]) => id))) {
    if (!words.endsWith(` ${place}`)) continue
    const found = only(known, words.slice(0, -place.length - 1))
    if (found?.organisation.country === undefined || found.organisation.country === place) return found
  }
  return undefined
}

const namesCountry = (name: string, { countries }: OrganisationNames): boolean =>
  countries.some(([words]) => ` ${folded(name)} `.includes(` ${words} `))

/** A name as it compares: folded, without *the* in front, and with a country at its end by the id of its place: `of Viet
 *  Nam`, `in Vietnam` and `Việt Nam` are one. */
function comparableName(name: string, countries: OrganisationNames['countries']): string {
  const words = folded(name).replace(/^the /, '')
  const ending = countries.find(([one]) => words.endsWith(` ${one}`))
  if (ending === undefined) return words
  const before = words.slice(0, -ending[0].length - 1).replace(/ (?:of|of the|in|tai|cua)$/, '')
  return `${before} ${ending[1]}`
}

const isAcronym = (name: string): boolean =>
  /^[\p{Lu}\d][\p{Lu}\d\p{Ll}&.-]{1,9}$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name)

/** A body on a day: itself, or where it has ended those who took over its work. */
export type BodyOn = {
  readonly organisation: string
  readonly hasEnded: boolean
  /** Who answers on the day; the body itself while it stands. */
  readonly now: readonly Responsible[]
}

/** The body that an activity names may have ended since: who stands in its place on a day.
 *  @param need the need function asked about; heirs may have taken over different needs. */
export function organisationOn(
  id: string,
  day: Day,
  organisations: ReadonlyMap<string, Organisation>,
  need: string | 'all' | 'not stated' = 'not stated',
): BodyOn {
  const body = organisations.get(id)
  return {
    organisation: id,
    hasEnded: body !== undefined && hasEnded(body.span, day) === 'yes',
    now: responsibleOn(id, need, day, organisations),
  }
}
