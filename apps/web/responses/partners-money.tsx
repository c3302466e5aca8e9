import { isMissing } from '#ground/missing'
import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import { responsesWords } from '#messages/screens/responses'
import type { PartnerMoney, PartnerView } from '#review/shape-partner'
import { Picture } from '../parts/picture.tsx'
import { useView, useWords } from '../shell/view.ts'

const [width, height, left, bottom] = [720, 220, 76, 24] as const
const fills: Readonly<Record<PartnerMoney['measure'], string>> = {
  commitment: '#14506b',
  disbursement: '#1f6b45',
  expenditure: '#7fae93',
  budget: '#c9a15a',
}

/** Money of a partner by year. Commitment, disbursement, expenditure and budget stand side by side and are never added together. */
export function MoneyByYear({ money, name }: { readonly money: PartnerView['money']; readonly name: string }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const { lines } = money
  const caption = `${name}: ${say('moneyByYear')}`
  return (
    <section aria-label={say('moneyByYear')}>
      <h2>{say('moneyByYear')}</h2>
      {lines.length === 0 ? (
        <p className="note">{say('noMoney')}</p>
      ) : (
        <Picture name="partner-money" caption={caption}>
          <div className="wide" role="region" tabIndex={0} aria-label={caption}>
            <Bars lines={lines} label={caption} />
          </div>
        </Picture>
      )}
      <Account money={money} />
      {lines.length === 0 ? undefined : (
        <p className="legend">
          {[...new Set(lines.map((it) => it.measure))].map((it) => (
            <span key={it} className="key">
              <svg width="12" height="12" aria-hidden="true">
                <rect width="12" height="12" fill={fills[it]} />
              </svg>{' '}
              {codeWord('partnerMeasure', it, language)}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

function Bars({ lines, label }: { readonly lines: readonly PartnerMoney[]; readonly label: string }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const years = lines.map((it) => Number(it.year)).filter((it) => !Number.isNaN(it))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const measures = [...new Set(lines.map((it) => it.measure))]
  const most = Math.max(1, ...lines.map((it) => (isMissing(it.inDollars) ? 0 : Number(it.inDollars))))
  const slot = (width - left) / (last - first + 1)
  const bar = Math.max(2, Math.min(18, (slot - 4) / measures.length))
  const y = (amount: number): number => (1 - amount / most) * (height - bottom - 12) + 8
  const base = y(0)
  const short = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { notation: 'compact' })
  const step = Math.ceil((last - first + 1) / 12)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <defs>
        <pattern id="no-rate" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="#fff" />
          <rect width="2" height="5" fill="#626e7b" />
        </pattern>
      </defs>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={left} x2={width} y1={y(most * share)} y2={y(most * share)} stroke="#c9d1da" />
          <text x={left - 6} y={y(most * share) + 4} fontSize="11" textAnchor="end" fill="#4d5a6a">
            {short.format(most * share)}
          </text>
        </g>
      ))}
      {Array.from({ length: last - first + 1 }, (_, index) => first + index)
        .filter((year) => (year - first) % step === 0)
        .map((year) => (
          <text
            key={year}
            x={left + (year - first + 0.5) * slot}
            y={height - 8}
            fontSize="11"
            textAnchor="middle"
            fill="#4d5a6a"
          >
            {year}
          </text>
        ))}
      {lines.map((it) => {
        const isUnknown = isMissing(it.inDollars)
        const amount = isUnknown ? most * 0.1 : Number(it.inDollars)
        const x =
          left + (Number(it.year) - first + 0.5) * slot + (measures.indexOf(it.measure) - measures.length / 2) * bar
        if (Number.isNaN(x)) return undefined
        const words = isUnknown ? say('moneyUnknown') : `${formatNumber(Math.round(amount), language)} USD`
        return (
          <rect
            key={`${it.measure} ${it.year}`}
            x={x}
            y={y(amount)}
            width={bar}
            height={Math.max(1, base - y(amount))}
            fill={isUnknown ? 'url(#no-rate)' : fills[it.measure]}
          >
            <title>{`${it.year}, ${codeWord('partnerMeasure', it.measure, language)}: ${words}`}</title>
          </rect>
        )
      })}
    </svg>
  )
}

/** What the figures leave out: without it they would say more than they know. */
function Account({ money }: { readonly money: PartnerView['money'] }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const left = (
    [
      [money.severalCountries, 'moneySeveral'],
      [money.countedElsewhere, 'moneyElsewhere'],
      [money.none, 'moneyNone'],
    ] as const
  ).filter(([count]) => count > 0)
  if (left.length === 0) return undefined
  return (
    <p className="note">
      {say('moneyLeftOut')}: {left.map(([count, word]) => `${formatNumber(count, language)} ${say(word)}`).join('; ')}.
    </p>
  )
}
