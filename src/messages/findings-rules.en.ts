const spaces = (what: string): string =>
  `${what} begins or ends with a space or a line break, so it will not be found when compared. Take the spaces out.`
const symbols = (what: string): string =>
  `${what} holds one of the symbols / & | ?, which break web addresses. Use letters, digits, hyphen and point for new identifiers.`
const agency = (what: string): string =>
  `${what} does not begin with the code of an agency that registers organisations. Build it as agency code, hyphen, registration number.`
const sum = (what: string): string => `The percentages of ${what} do not add up to 100. Correct them.`
const each = (what: string): string => `There are several ${what}, and not each has a percentage. Give each its share.`
const single = (what: string): string =>
  `There is only one ${what}, and its percentage is not 100. Leave the percentage out, or state 100.`
const range = (what: string): string => `A percentage of ${what} is not between 0 and 100. Correct it.`
const named = (what: string): string =>
  `${what} has neither an identifier nor a name, so it says nothing. Add one of them.`
const order = (what: string): string => `${what} starts after it ends. One of the two days is wrong.`
const value = (what: string): string =>
  `${what} of an indicator that is measured in numbers has no value. Add it, or call the indicator qualitative (measure 5).`
const number = (what: string): string =>
  `${what} of an indicator that is measured in numbers is not a number. Write digits only.`
const none = (what: string): string =>
  `${what} of a qualitative indicator has a value, which nobody can interpret. Say it in words in the comment.`

/** What each rule of the standard's set asks, why, and what to do. */
export const englishRules: Readonly<Record<string, string>> = {
  '1.1.3': 'The identifier of the activity is that of the reporting organisation. Add a part of its own behind it.',
  '1.1.21':
    "The identifier of the activity does not begin with the reporting organisation's own and a hyphen. Begin with it, or state the earlier identifier in other-identifier of type B1.",
  '1.3.1': spaces('The identifier of the activity'),
  '1.3.13': symbols('The identifier of the activity'),
  '1.4.1': spaces("The identifier of the provider's activity"),
  '1.5.1': spaces("The identifier of the receiver's activity"),
  '1.6.1': spaces('The earlier identifier of the activity'),
  '1.7.1': spaces('The identifier of a related activity'),
  '1.8.1': spaces('The identifier of a participating organisation'),
  '1.8.13': symbols('The identifier of a participating organisation'),
  '1.9.1': spaces("The identifier of a participating organisation's activity"),
  '1.10.1': spaces('The identifier of a provider'),
  '1.10.13': symbols('The identifier of a provider'),
  '1.11.1': spaces('The identifier of the organisation that owns another identifier'),
  '1.11.13': symbols('The identifier of the organisation that owns another identifier'),
  '1.12.1': spaces('The identifier of the organisation'),
  '1.12.13': symbols('The identifier of the organisation'),
  '1.14.1': spaces('The identifier of the reporting organisation'),
  '1.14.8': agency('The identifier of the reporting organisation'),
  '1.14.13': symbols('The identifier of the reporting organisation'),
  '1.15.1': spaces('The identifier of a receiver'),
  '1.15.13': symbols('The identifier of a receiver'),
  '1.16.1': spaces('The earlier identifier of the reporting organisation'),
  '1.17.1': spaces('The identifier of a recipient organisation'),
  '1.18.1': spaces('The identifier of the reporting organisation'),
  '1.18.8': agency('The identifier of the reporting organisation'),
  '1.18.13': symbols('The identifier of the reporting organisation'),
  '2.1.1': each('sectors under one vocabulary'),
  '2.1.2': sum('the sectors under one vocabulary'),
  '2.1.4': single('sector under a vocabulary'),
  '2.2.1':
    "A sector of the organisation's own list (vocabulary 98 or 99) has no name, so nobody else can read it. Add a narrative.",
  '3.1.1': each('recipient countries'),
  '3.1.2': sum('the recipient countries'),
  '3.1.4': single('recipient country'),
  '3.4.1': each('recipient regions'),
  '3.4.2': sum('the recipient countries and regions'),
  '3.4.4': single('recipient region under a vocabulary'),
  '3.6.2':
    'Countries or regions are given for the activity and for its transactions too, so the same money is placed twice. Give them in one of the two places.',
  '3.7.1':
    'Neither the activity nor its transactions name a country or region. Give one for the activity, or for every transaction.',
  '3.7.2':
    'Only some transactions name a country or region, and the activity names none. Give it for every transaction, or for the activity.',
  '4.1.1': 'Some texts state no language, and neither does the activity. Add xml:lang to the activity or to each text.',
  '4.3.1': 'A title is empty. Write it.',
  '4.4.1': 'A description is empty. Write it, or leave the element out.',
  '4.5.1': 'Some texts state no language, and neither does the organisation. Add xml:lang to it or to each text.',
  '6.2.2':
    'Neither the activity nor its transactions name a sector. Give one for the activity, or for every transaction.',
  '6.6.2':
    'Sectors are given for the activity and for its transactions too, so the same money is counted under both. Give them in one of the two places.',
  '6.7.2': 'Only some transactions name a sector. Give one for every transaction, or sectors for the activity instead.',
  '6.8.1': named('The organisation that owns another identifier'),
  '6.9.1': named('A provider'),
  '6.9.2': named('A receiver'),
  '6.10.1': named('A participating organisation'),
  '6.11.1': 'The activity has neither a planned nor an actual start. Add one of them.',
  '6.13.1':
    "A policy marker of the organisation's own list (vocabulary 99) has no name, so nobody else can read it. Add a narrative.",
  '6.14.1': 'A policy marker of the OECD DAC does not say how significant it is. Add its significance.',
  '7.5.3': 'The period of a budget is longer than a year. Divide it into years, so that money can be compared by year.',
  '7.8.1':
    'Some amounts state no currency, and neither does the activity. Add default-currency, or a currency to each amount.',
  '7.8.2':
    'Some amounts state no currency, and neither does the organisation. Add default-currency, or a currency to each amount.',
  '7.9.1': each('budget items'),
  '7.9.2': sum('the budget items'),
  '7.9.4': single('budget item'),
  '8.6.1': order('The period of an indicator'),
  '8.6.3': order('The period of a budget, planned disbursement or expenditure'),
  '8.8.1': value('The baseline'),
  '8.8.2': number('The baseline'),
  '8.8.3': none('The baseline'),
  '8.9.1': value('A target'),
  '8.9.2': number('A target'),
  '8.9.3': none('A target'),
  '8.10.1': value('An actual value'),
  '8.10.2': number('An actual value'),
  '8.10.3': none('An actual value'),
  '8.11.1': 'A reference is given for the result and for its indicator too. Give it in one of the two places.',
  '11.1.1': 'The last update of the activity lies in the future. Correct the date.',
  '11.1.2': order('The activity, as planned,'),
  '11.1.3': order('The activity, as carried out,'),
  '11.1.4': 'The actual start of the activity lies in the future. Give it as the planned start.',
  '11.1.5': 'The actual end of the activity lies in the future. Give it as the planned end.',
  '11.2.1': 'A transaction is dated in the future. What is still to come belongs in budget or planned-disbursement.',
  '11.2.2': 'The value date of a transaction lies in the future. State the day whose rate was used.',
  '11.3.1': 'The value date of a budget line lies outside the period of its budget. Correct one of the two.',
  '11.4.1': 'The last update of the organisation lies in the future. Correct the date.',
  '12.1.1': range('a country or region'),
  '12.2.1': range('capital spending or of a budget item'),
  '12.3.1': range('a sector'),
  '102.1.1':
    'Sectors are given, but none in the vocabulary of the OECD DAC (1), so the activity cannot be compared with others. Add one.',
  '107.1.1': 'Aid types are given, but none in the vocabulary of the OECD DAC (1). Add one.',
  '107.1.2': 'There is more than one default aid type under one vocabulary. Keep the one that fits best.',
  '107.2.1': 'A transaction has aid types, but none in the vocabulary of the OECD DAC (1). Add one.',
  '107.2.2': 'A transaction has more than one aid type under one vocabulary. Keep the one that fits best.',
}
