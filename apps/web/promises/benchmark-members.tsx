import type { Text } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatUnit } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { BenchmarkView } from '#review/shape-promises'
import { Picture } from '../parts/picture.tsx'
import { useView, useWords } from '../shell/view.ts'
import { Cite, Words } from './parts.tsx'
import { Plot } from './plot.tsx'
import { numberOf, shownValue } from './values.ts'

type Props = { readonly of: BenchmarkView; readonly country: Text }

type Line = { readonly name: string; readonly value: number; readonly isOurs: boolean }

/** Every member of the group with its value, ours marked; who has none is named below and is no point on the line. */
export function BenchmarkMembers({ of, country }: Props) {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const others = of.members.flatMap((it): Line[] => {
    const value = numberOf(it.value)
    return value === undefined ? [] : [{ name: it.country[language], value, isOurs: false }]
  })
  const lines = [
    ...others,
    ...(of.own === undefined ? [] : [{ name: country[language], value: of.own, isOurs: true }]),
  ].toSorted((a, b) => b.value - a.value)
  const unknown = of.members.filter((it) => numberOf(it.value) === undefined)
  const { level } = of
  const words = `${of.group[language]}, ${codeWord('statistic', of.statistic, language)}, ${formatDate(of.on, language)}`
  const caption = `${of.indicator[language]}, ${formatUnit(of.unit, language)}. ${words}`
  return (
    <section className="figures" aria-label={of.indicator[language]}>
      <Picture name={`benchmark-${of.indicatorId}-${of.groupId}-${of.on}`} caption={caption}>
        <Plot
          label={caption}
          of={`${of.indicatorId} ${of.groupId} ${of.on} ${of.statistic} ${language}`}
          draw={(plot) => ({
            width: 560,
            height: 60 + lines.length * 28,
            marginLeft: 130,
            marginRight: 50,
            x: { label: null, grid: true, nice: true, zero: true },
            y: { label: null, domain: lines.map((it) => it.name) },
            marks: [
              plot.ruleY(lines, { y: 'name', x1: 0, x2: 'value', stroke: '#c9d1da' }),
              plot.dot(lines, {
                x: 'value',
                y: 'name',
                r: 6,
                symbol: (it: Line) => (it.isOurs ? 'ours' : 'other'),
                fill: (it: Line) => (it.isOurs ? '#7a3b00' : '#14506b'),
              }),
              plot.text(lines, {
                x: 'value',
                y: 'name',
                text: (it: Line) => formatNumber(it.value, language),
                dx: 12,
                textAnchor: 'start',
              }),
              ...(level === undefined
                ? []
                : [
                    plot.ruleX([level], { stroke: '#1b2430', strokeDasharray: '4 3', strokeWidth: 1.5 }),
                    plot.text([level], {
                      x: (it: number) => it,
                      frameAnchor: 'top',
                      dy: -10,
                      text: () => say('levelOfGroup'),
                    }),
                  ]),
            ],
            symbol: { domain: ['ours', 'other'], range: ['diamond', 'circle'] },
          })}
        />
      </Picture>
      {unknown.length === 0 ? undefined : (
        <p>
          {say('unknownValues')}:{' '}
          <span className="unknown">{unknown.map((it) => it.country[language]).join(', ')}</span>
        </p>
      )}
      <table className="small-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('country')}</th>
            <th scope="col">{say('value')}</th>
            <th scope="col">{say('period')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="ours">
            <th scope="row">
              <Words of={country} />
            </th>
            <td>
              {of.own === undefined ? <span className="unknown">{say('noData')}</span> : formatNumber(of.own, language)}
            </td>
            <td>{formatDate(of.ownPeriod ?? 'unknown', language)}</td>
          </tr>
          {of.members.map((it) => (
            <tr key={it.country.en}>
              <th scope="row">
                <Words of={it.country} />
              </th>
              <td>
                {it.value === 'unknown' ? (
                  <span className="unknown">{say('noData')}</span>
                ) : (
                  shownValue(it.value, 'not stated', language)
                )}{' '}
                {it.evidence === undefined ? undefined : (
                  <Cite verb="benchmark" input={{ asOf }} number={it.evidence} />
                )}
              </td>
              <td>{formatDate(it.period, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
