import { needsWords } from '#messages/screens/needs'
import { useWords } from '../shell/view.ts'

type Props = {
  /** What the address asks for, beside what was taken. */
  readonly values: readonly (readonly [string | undefined, string | undefined])[]
}

/** Says which values of the address the dossier does not have. */
export function LeftOut({ values }: Props) {
  const say = useWords(needsWords)
  const left = values.flatMap(([asked, taken]) => (asked === undefined || asked === taken ? [] : [asked]))
  if (left.length === 0) return null
  return (
    <p role="status" className="left-out">
      {say('leftOut').replace('{what}', left.join(', '))}
    </p>
  )
}
