import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, missingWords } from '#messages/format'
import { queueWords } from '#messages/screens/pairs'
import type { PairValue, PairView } from '#review/shape-pair'
import { useAnswer } from '../shell/answers.ts'
import { Go, toRecord } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'

const signs = { same: '=', 'in part': '≈', different: '≠', unknown: '?' } as const

/** The two records field by field; what differs is said in words and with a sign, and not by colour alone. */
export function Sides({ first, second }: { readonly first: string; readonly second: string }) {
  const { language, asOf } = useView()
  const say = useWords(queueWords)
  const pair = useAnswer('pair', { first, second, asOf })
  const heads = ['first', 'second'] as const
  return (
    /* oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex */
    <div className="scroll" role="region" aria-label={say('sides')} tabIndex={0}>
      <table className="grid sides">
        <thead>
          <tr>
            <th scope="col">{say('field')}</th>
            {pair.activities.map((it, index) => (
              <th scope="col" key={it.id}>
                {say(heads[index] ?? 'first')}
                <br />
                <Go to={toRecord('activities', it.id)}>{it.id}</Go>
              </th>
            ))}
            <th scope="col">{say('alike')}</th>
          </tr>
        </thead>
        <tbody>
          {pair.fields.map((it) => (
            <tr key={it.field} className={it.alike.replace(' ', '-')}>
              <th scope="row">{codeWord('pairField', it.field, language)}</th>
              <td>
                <Values list={it.values[0]} />
              </td>
              <td>
                <Values list={it.values[1]} />
              </td>
              <td>
                <AlikeWord alike={it.alike} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AlikeWord({ alike }: Pick<PairView['fields'][number], 'alike'>) {
  const { language } = useView()
  return (
    <span className="alike">
      <span aria-hidden="true">{signs[alike]}</span> {codeWord('pairAlike', alike, language)}
    </span>
  )
}

function Values({ list }: { readonly list: readonly PairValue[] }) {
  const { language } = useView()
  if (list.length === 0) return <span className="missing">{missingWords[language]['not stated']}</span>
  const words = list.map((it) => valueWords(it, language))
  return words.length === 1 ? (
    words[0]
  ) : (
    <ul>
      {words.map((it) => (
        <li key={it}>{it}</li>
      ))}
    </ul>
  )
}

function valueWords(it: PairValue, language: 'vi' | 'en'): string {
  if ('written' in it) return it.written
  if ('name' in it) return it.name[language]
  if ('date' in it) return formatDate(it.date, language)
  if ('state' in it) return codeWord('coverState', it.state, language)
  if ('modality' in it) return codeWord('modality', it.modality, language)
  return `${formatNumber(Number(it.money.amount), language)}\u00a0${it.money.currency}`
}
