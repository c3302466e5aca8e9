import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import type { FiguresView, FigureView, NeedsView } from '#review/shape-needs'
import { needsTable } from './annex-needs.ts'
import type { Block, Run } from './blocks.ts'
import { worstCoveredBlocks } from './part-groups.ts'
import { column, dataTable, heading, keyed, note, numeric, row } from './table.ts'
import { confidenceRuns, label, labelWith, listed, quiet, say, speak, strong, type Voice, valueWords } from './voice.ts'

/** The standing needs with their figures and targets; who is furthest behind; for whom nothing is published. */
export const needsBlocks = (it: NeedsView, voice: Voice): readonly Block[] => [
  readNote(it, voice),
  { ...needsTable(it.rows, voice), name: 'needs' },
  heading(voice, 'worstCovered'),
  ...worstCoveredBlocks({ worstCovered: it.worst.map((one) => one.standing) }, voice),
  heading(voice, 'worstPlaces'),
  note(voice, 'worstPlacesNote'),
  ...worstPlaces(it, voice),
  heading(voice, 'noDataFor'),
  note(voice, 'noDataForNote'),
  ...withoutData(it, voice),
]

/** What was read, so that *no data* can be weighed. */
const readNote = ({ read }: NeedsView, voice: Voice): Block => ({
  kind: 'paragraph',
  role: 'note',
  passage: speak(voice, (language) => [
    labels[language].needsReadNote
      .replace('{figures}', formatNumber(read.figures, language))
      .replace('{indicators}', formatNumber(read.indicators, language))
      .replace('{sources}', formatNumber(read.sources, language))
      .replace('{instruments}', formatNumber(read.instruments, language))
      .replace('{until}', formatDate(read.until, language)),
  ]),
})

const worstPlaces = (it: NeedsView, voice: Voice): readonly Block[] => [
  dataTable(
    'places',
    voice,
    'worstPlaces',
    [column(voice, 'indicator', 40), column(voice, 'worstPlaces', 60)],
    it.worstPlaces.map((one) =>
      keyed(
        one.indicator.id,
        row(
          [say(voice, one.indicator.name), labelWith(voice, 'provincesCompared', one.provinces)],
          one.worst.map((figure) =>
            listed(
              speak(
                voice,
                (language) => [
                  cellLink(figure, figure.observation.place[language]),
                  ': ',
                  strong(valueWords(figure.observation.value, figure.observation.unit, language)),
                  quiet(` (${formatDate(figure.observation.period, language)})`),
                  ...confidenceRuns(figure.observation.confidence, language),
                ],
                [figure.observation.evidence],
              ),
            ),
          ),
        ),
      ),
    ),
  ),
]

const cellLink = ({ cell }: Pick<FigureView, 'cell'>, text: string): Run => ({ kind: 'link', to: `cell:${cell}`, text })

const withoutData = (it: NeedsView, voice: Voice): readonly Block[] => [
  dataTable(
    'without-data',
    voice,
    'noDataFor',
    [column(voice, 'need', 30), column(voice, 'noFigureOf', 50), column(voice, 'provincesWithFigure', 20, 'end')],
    it.rows.map((one) => {
      const silent = one.groups.filter((group) => group.figures === 0)
      return keyed(
        one.id,
        row(
          say(voice, one.name, [one.evidence]),
          silent.length === 0
            ? label(voice, 'noneNamed')
            : speak(voice, (language) =>
                silent.flatMap((group, index) => [
                  ...(index === 0 ? [] : [', ']),
                  cellLink(group, group.name[language]),
                ]),
              ),
          numeric(one.provinces, voice),
        ),
      )
    }),
  ),
]

/** Published figures of one indicator, place by place. */
export const figuresBlocks = (it: FiguresView, voice: Voice): readonly Block[] => [
  note(voice, 'figuresNote'),
  dataTable(
    'figures',
    voice,
    'figuresAnswer',
    [column(voice, 'place', 30), column(voice, 'people', 20), column(voice, 'value', 50)],
    it.figures.map((figure) => {
      const { observation } = figure
      return row(
        speak(voice, (language) => [cellLink(figure, observation.place[language])]),
        speak(voice, (language) => [observation.group[language], ...partWords(observation.part, language)]),
        speak(
          voice,
          (language) => [
            strong(valueWords(observation.value, observation.unit, language)),
            ` · ${formatDate(observation.period, language)} · ${codeWord('observationKind', observation.kind, language)}`,
            ...confidenceRuns(observation.confidence, language),
            ...(figure.disputed ? [quiet(` · ${labels[language].reportsDiffer}`)] : []),
          ],
          [observation.evidence],
        ),
      )
    }),
  ),
]

const partWords = (part: string | undefined, language: Language): readonly string[] =>
  part === undefined ? [] : [`, ${codeWord('peoplePart', part, language)}`]
