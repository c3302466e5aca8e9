/** The language of law: all that a file of rules imports. */
export { highestOf, notWith } from './between.ts'
export { type CaseNames, ruleBook } from './book.ts'
export { firstOf, howMany, isKnown, when } from './choice.ts'
export { CodeOf, enumeration } from './code.ts'
export {
  DateOf,
  day,
  daysInPeriod,
  firstDayOf,
  lastDayOf,
  monthOfPeriod,
  periodEnd,
  periodStart,
  yearOfPeriod,
} from './date.ts'
export { impossible } from './impossible.ts'
export {
  type CodeVariable,
  type DateVariable,
  input,
  type NumberVariable,
  type TruthVariable,
} from './input.ts'
export { later } from './later.ts'
export { household, inHousehold, ofMember, person } from './members.ts'
export { higherOf, lowerOf, NumberOf, quantity } from './number.ts'
export { parameter, parameters } from './parameter.ts'
export { ending, redefining, reform, setting, settingBracket, settingTable } from './reform.ts'
export { scale } from './scale.ts'
export { type Scheme, scheme, schemesOf } from './scheme.ts'
export { table } from './table.ts'
export { all, any, no, TruthOf, yes } from './truth.ts'
export { variable } from './variable.ts'
