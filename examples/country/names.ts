import type { CaseNames } from '#rules/1-language/index'

/** How cases name the people of the example country: `household: {adults: [...], children: [...]}`. */
export const caseNames: CaseNames = {
  person: { key: 'person', plural: 'persons' },
  household: {
    key: 'household',
    plural: 'households',
    roles: [
      { key: 'adult', plural: 'adults' },
      { key: 'child', plural: 'children' },
    ],
  },
  roleInput: 'household_role',
}
