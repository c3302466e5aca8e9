import { all, impossible, periodEnd, person } from '#rules/1-language/index'
import { age, birth, dayOfDeath, died, education, pregnant, sex } from './people.ts'

/** Facts that cannot be. A case of which they are given is refused with the sentence that is the name. */

export const bornLater = impossible({
  name: { vi: 'ngày sinh sau kỳ được hỏi', en: 'the date of birth lies after the period that is asked' },
  entity: person,
  period: 'month',
  facts: birth.after(periodEnd),
})

export const bornTooEarly = impossible({
  name: { vi: 'tuổi trên 130', en: 'the age is above 130' },
  entity: person,
  period: 'month',
  facts: age.moreThan(130),
})

export const pregnantMan = impossible({
  name: { vi: 'nam giới không thể mang thai', en: 'a man cannot be pregnant' },
  entity: person,
  period: 'month',
  facts: all(sex.is('male'), pregnant),
})

export const pregnantChild = impossible({
  name: { vi: 'trẻ em dưới 9 tuổi không thể mang thai', en: 'a child under 9 cannot be pregnant' },
  entity: person,
  period: 'month',
  facts: all(age.lessThan(9), pregnant),
})

export const diedBeforeBirth = impossible({
  name: { vi: 'ngày chết trước ngày sinh', en: 'the day of death lies before the date of birth' },
  entity: person,
  period: 'always',
  facts: all(died, dayOfDeath.before(birth)),
})

export const studiesTooEarly = impossible({
  name: {
    vi: 'trẻ dưới 5 tuổi không thể học từ tiểu học trở lên',
    en: 'a child under 5 cannot attend primary school or higher',
  },
  entity: person,
  period: 'month',
  facts: all(
    age.lessThan(5),
    education.isOneOf('primary', 'lower_secondary', 'upper_secondary', 'vocational', 'college', 'university'),
  ),
})
