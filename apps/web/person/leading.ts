import type { Text } from '#ground/text'
import type { Facts, Household } from './household.ts'
import { plainHome } from './household.ts'

/** Facts that a form shows of everybody, before the rules have asked for anything: in Viet Nam's book most schemes turn on them. Where a book has no fact of such a name,
 *  it is not shown. */
export const leadingFacts = {
  person: ['birth', 'sex', 'disability', 'receives-pension', 'insurance', 'education', 'merit-status'],
  household: ['province', 'residence', 'certified-poverty'],
} as const

/** The fact that somebody who only knows an age may give by the age. */
export const birthFact = 'birth'

/** A household to begin with. */
export type Example = { readonly title: Text; readonly household: Household }

const home = (members: readonly string[], facts: Facts): Household['homes'] => [{ name: plainHome, members, facts }]

/** Invented households of kinds that a commune's official meets often, by the facts of Viet Nam's book. What a book does not know is left out of them. */
export const examples: readonly Example[] = [
  {
    title: { vi: 'Bà 76 tuổi, hộ nghèo', en: 'A woman of 76 in a poor household' },
    household: {
      persons: [
        {
          name: 'Bà',
          facts: {
            birth: '1950-03-15',
            sex: 'female',
            'receives-pension': false,
            insurance: 'none',
            education: 'none',
          },
        },
      ],
      homes: home(['Bà'], { province: 'vn-38', residence: 'rural', 'certified-poverty': 'poor' }),
      unsure: [],
    },
  },
  {
    title: {
      vi: 'Người khuyết tật đặc biệt nặng và người chăm sóc',
      en: 'A person with exceptionally severe disability, and the carer',
    },
    household: {
      persons: [
        {
          name: 'Anh',
          facts: {
            birth: '1992-06-02',
            sex: 'male',
            disability: 'exceptionally_severe',
            'cared-for-by-family': true,
            'receives-pension': false,
            insurance: 'none',
            education: 'none',
          },
        },
        {
          name: 'Mẹ',
          facts: {
            birth: '1966-11-20',
            sex: 'female',
            'receives-pension': false,
            insurance: 'none',
            education: 'none',
          },
        },
      ],
      homes: home(['Anh', 'Mẹ'], { province: 'vn-40', residence: 'rural', 'certified-poverty': 'near_poor' }),
      unsure: [],
    },
  },
  {
    title: { vi: 'Mẹ đơn thân nghèo nuôi hai con', en: 'A poor single mother with two children' },
    household: {
      persons: [
        {
          name: 'Mẹ',
          facts: {
            birth: '1990-08-20',
            sex: 'female',
            'marital-status': 'spouse_dead',
            'children-raised': 2,
            'receives-pension': false,
            insurance: 'none',
            education: 'none',
          },
        },
        {
          name: 'Con 1',
          facts: {
            birth: '2015-01-10',
            sex: 'female',
            education: 'lower_secondary',
            'school-owner': 'public',
            'school-month': true,
          },
        },
        {
          name: 'Con 2',
          facts: {
            birth: '2022-05-04',
            sex: 'male',
            education: 'preschool',
            'school-owner': 'public',
            'school-month': true,
          },
        },
      ],
      homes: home(['Mẹ', 'Con 1', 'Con 2'], { province: 'vn-08', residence: 'rural', 'certified-poverty': 'poor' }),
      unsure: [],
    },
  },
  {
    title: { vi: 'Công nhân bị mất việc', en: 'A worker who lost the job' },
    household: {
      persons: [
        {
          name: 'Anh',
          facts: {
            birth: '1990-05-01',
            sex: 'male',
            education: 'none',
            'receives-pension': false,
            insurance: 'none',
            'contract-end': 'lawful',
            'day-of-contract-end': '2026-08-31',
            'unemployment-months-in-two-years': 24,
            'unemployment-months': 48,
            'unemployment-claim': '2026-09-10',
            'unemployment-benefit-start': '2026-10-01',
            'unemployment-wage': 10_000_000,
            'wage-zone': 'zone_1',
            'job-seeker-state': 'without_work',
          },
        },
      ],
      homes: home(['Anh'], { province: 'vn-75', residence: 'urban', 'certified-poverty': 'other' }),
      unsure: [],
    },
  },
  {
    title: { vi: 'Lao động di cư sinh con', en: 'A migrant worker who gives birth' },
    household: {
      persons: [
        {
          name: 'Chị',
          facts: {
            birth: '1998-02-11',
            sex: 'female',
            education: 'none',
            'receives-pension': false,
            insurance: 'employee',
            'maternity-event': 'birth',
            'maternity-day': '2026-09-20',
            'maternity-leave-start': '2026-09-10',
            'contributed-in-year-before': 12,
            'maternity-wage': 9_000_000,
            'living-children': 0,
          },
        },
      ],
      homes: home(['Chị'], { province: 'vn-79', residence: 'urban', 'certified-poverty': 'other' }),
      unsure: [],
    },
  },
  {
    title: { vi: 'Thương binh và vợ', en: 'A war invalid and his wife' },
    household: {
      persons: [
        {
          name: 'Ông',
          facts: {
            birth: '1951-04-30',
            sex: 'male',
            'merit-status': 'war_invalid',
            'merit-injury-rate': 81,
            'receives-pension': false,
            insurance: 'none',
            education: 'none',
          },
        },
        {
          name: 'Bà',
          facts: {
            birth: '1953-09-02',
            sex: 'female',
            'receives-pension': false,
            insurance: 'none',
            education: 'none',
            'relative-of-merit-person': true,
          },
        },
      ],
      homes: home(['Ông', 'Bà'], { province: 'vn-01', residence: 'rural', 'certified-poverty': 'other' }),
      unsure: [],
    },
  },
]
