import { all, any, impossible, periodEnd, person } from '#rules/1-language/index'
import { drawsPension } from '../schemes/pension-conditions.ts'
import { insuredMonths } from './contribution-months.ts'
import { age, birth } from './people.ts'
import { spells } from './spells.ts'

/** Contributions that cannot be. A case of which they are given is refused with the sentence that is the name. */

const [first, ...others] = spells.map((it) => all(it.exists, it.to.before(it.from)))
const [second, ...further] = spells
  .slice(1)
  .map((it, at) => all(it.exists, it.from.onOrBefore((spells[at] as (typeof spells)[number]).to)))

export const spellEndsBeforeItBegins = impossible({
  name: {
    vi: 'một giai đoạn đóng bảo hiểm xã hội kết thúc trước khi bắt đầu',
    en: 'a contribution spell ends before it begins',
  },
  entity: person,
  period: 'always',
  facts: any(first as NonNullable<typeof first>, ...others),
})

export const spellsOutOfOrder = impossible({
  name: {
    vi: 'các giai đoạn đóng bảo hiểm xã hội trùng nhau hoặc không theo thứ tự thời gian',
    en: 'contribution spells overlap, or are not in order of time',
  },
  entity: person,
  period: 'always',
  facts: any(second as NonNullable<typeof second>, ...further),
})

export const contributedAsAChild = impossible({
  name: {
    vi: 'số tháng đóng bảo hiểm xã hội nhiều hơn số tháng từ khi đủ 15 tuổi',
    en: 'there are more months of contributions than have passed since the age of 15',
  },
  entity: person,
  period: 'month',
  facts: all(insuredMonths.atLeast(1), insuredMonths.moreThan(birth.plusYears(15).completedMonths(periodEnd).plus(1))),
})

/** No road to a pension is shorter than 15 years from the age of 15. */
export const pensionerTooYoung = impossible({
  name: { vi: 'người hưởng lương hưu chưa đủ 30 tuổi', en: 'somebody who draws an old-age pension is younger than 30' },
  entity: person,
  period: 'month',
  facts: all(drawsPension, age.lessThan(30)),
})
