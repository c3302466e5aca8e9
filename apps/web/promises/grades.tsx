import { codeWord } from '#messages/codes'
import { promisesWords } from '#messages/screens/promises'
import type { Grade } from '#promises/alignment'
import { useView, useWords } from '../shell/view.ts'

/** Signs of the grades: told apart by shape first, by colour only besides. */
export const gradeSigns: Readonly<Record<Grade, string>> = {
  full: '●',
  stronger: '▲',
  weaker: '▽',
  partial: '◐',
  'none recorded': '○',
  'not applicable': '–',
  unknown: '?',
}

export const gradeList = Object.keys(gradeSigns) as readonly Grade[]

export const classOf = (it: Grade): string => `grade-${it.replaceAll(' ', '-')}`

/** How sure a grade is: computed, read a second time, confirmed by a named person. */
export type Standing = 'computed' | 'readAgain' | 'confirmed'

export const standingSigns: Readonly<Record<Standing, string>> = { computed: '', readAgain: '²', confirmed: '✓' }

export const standingOf = (read: { readonly confidence: string } | undefined): Standing =>
  read === undefined ? 'computed' : read.confidence === 'seen' ? 'confirmed' : 'readAgain'

/** A grade as sign and word. */
export function GradeBadge({ grade, standing }: { readonly grade: Grade; readonly standing: Standing }) {
  const { language } = useView()
  return (
    <span className={`grade ${classOf(grade)} ${standing}`}>
      <span aria-hidden="true" className="grade-sign">
        {gradeSigns[grade]}
      </span>
      <span>
        {codeWord('alignment', grade, language)}
        <span aria-hidden="true">{standingSigns[standing]}</span>
      </span>
    </span>
  )
}

/** What each sign means. */
export function GradeLegend() {
  const say = useWords(promisesWords)
  return (
    <section className="legend" aria-label={say('legend')}>
      <ul>
        {gradeList.map((it) => (
          <li key={it}>
            <GradeBadge grade={it} standing="computed" />
          </li>
        ))}
      </ul>
      <ul>
        {(['computed', 'readAgain', 'confirmed'] as const).map((it) => (
          <li key={it}>
            <span className={`grade sample ${it}`}>{standingSigns[it] === '' ? '□' : standingSigns[it]}</span> {say(it)}
          </li>
        ))}
      </ul>
    </section>
  )
}
