import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemCodes } from '#messages/problems'
import { activity } from '#responses/activity'
import { flatFormats, formatOf } from '#responses/flat-formats'
import { sourcesIn } from '#responses/flat-table'
import { parseActivitySheet } from '#responses/sheet'
import { folded } from '#responses/table-rows'

const read = (text: string) => {
  const { records, problems, notes } = parseActivitySheet(text, 'table.csv')
  return {
    problems,
    notes,
    activities: records.map((one) => activity.parse(one.value)),
    paths: records.map((one) => one.path),
  }
}

/** A table of rows whose cells are given by header; the others stay empty. */
const table = (headers: readonly string[], ...rows: Readonly<Record<string, string>>[]): string =>
  [headers, ...rows.map((row) => headers.map((it) => row[it] ?? ''))]
    .map((cells) => cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(','))
    .join('\n')

const crsHeaders = [
  'Year',
  'DonorCode',
  'DonorName',
  'AgencyName',
  'CrsID',
  'ProjectNumber',
  'RecipientCode',
  'RecipientName',
  'FlowName',
  'Finance_t',
  'Aid_t',
  'USD_Commitment',
  'USD_Disbursement',
  'CurrencyCode',
  'PurposeCode',
  'ProjectTitle',
  'LongDescription',
  'CommitmentDate',
  'ExpectedStartDate',
  'CompletionDate',
  'ChannelName',
]
const crsRow = {
  Year: '2018',
  DonorCode: '5',
  DonorName: 'Donor A',
  AgencyName: 'Agency B',
  CrsID: '2018000123',
  RecipientCode: '769',
  RecipientName: 'Viet Nam',
  FlowName: 'ODA Grants',
  Finance_t: '110',
  Aid_t: 'C01',
  USD_Commitment: '1.234567',
  USD_Disbursement: '0.1',
  PurposeCode: '16010',
  ProjectTitle: 'Care for older people',
  CommitmentDate: '2018-03-04 00:00:00',
  ExpectedStartDate: '2018-05-01',
  CompletionDate: '2020-12-31',
  ChannelName: 'Centre C',
}

describe('a table of the Creditor Reporting System', () => {
  it('gives one activity for the rows of one project, with the money of each year in whole dollars', () => {
    const { activities, problems, paths } = read(
      table(
        crsHeaders,
        crsRow,
        { ...crsRow, CrsID: '2018000999' },
        { ...crsRow, Year: '2019', USD_Commitment: '', USD_Disbursement: '1.1e-3', PurposeCode: '11220' },
      ),
    )
    expect(problems).toEqual([])
    expect(paths).toEqual([[2], [3]])
    expect(activities[0]).toMatchObject({
      id: 'crs/5/2018000123',
      title: { und: 'Care for older people' },
      reporting: { name: 'Donor A' },
      participants: [
        { name: 'Donor A', role: 'funding' },
        { name: 'Agency B', role: 'extending' },
        { name: 'Centre C', role: 'implementing' },
      ],
      dates: { plannedStart: '2018-05-01', plannedEnd: '2020-12-31' },
      countries: [{ code: 'VN' }],
      sectors: [{ code: '16010' }, { code: '11220' }],
      modality: 'grant',
      transactions: [
        {
          type: 'commitment',
          date: '2018-03-04',
          money: { amount: '1234567', currency: 'USD' },
          sectors: [{ code: '16010' }],
        },
        { type: 'disbursement', date: '2018', money: { amount: '100000' } },
        { type: 'disbursement', date: '2019', money: { amount: '1100' }, sectors: [{ code: '11220' }] },
      ],
    })
  })

  it('takes the day of a commitment only in the year in which it is reported', () => {
    const { activities } = read(table(crsHeaders, { ...crsRow, Year: '2019' }))
    expect(activities[0]?.transactions[0]?.date).toBe('2019')
  })

  it('knows a payment of nothing from no payment', () => {
    const { activities } = read(table(crsHeaders, { ...crsRow, USD_Commitment: '0', USD_Disbursement: '' }))
    expect(activities[0]?.transactions.map(({ type, money }) => [type, money.amount])).toEqual([['commitment', '0']])
  })

  it('is understood with bars between its cells and small letters with dashes in its headers', () => {
    const small = crsHeaders.map((it) => it.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase())
    const text = [small, crsHeaders.map((it) => (crsRow as Record<string, string>)[it] ?? '')]
      .map((cells) => cells.join('|'))
      .join('\n')
    expect(read(text).activities[0]?.id).toBe('crs/5/2018000123')
  })

  it('reads a region as one, and reports a recipient that it has no code for', () => {
    const { activities, problems } = read(
      table(
        crsHeaders,
        { ...crsRow, RecipientCode: '789', RecipientName: 'Far East Asia, regional' },
        { ...crsRow, CrsID: 'B', RecipientCode: '9999', RecipientName: 'Atlantis' },
      ),
    )
    expect(activities.map(({ countries, regions }) => [countries, regions])).toEqual([
      [[], [{ code: '789', vocabulary: '1' }]],
      [[], []],
    ])
    expect(problems).toMatchObject([{ code: 'unknown-recipient', facts: { value: 'Atlantis', row: 3 } }])
  })

  it('says where the rows of one project differ, and keeps what the first says', () => {
    const { activities, notes } = read(
      table(crsHeaders, crsRow, { ...crsRow, ProjectTitle: 'Another', CompletionDate: '2022-01-01' }),
    )
    expect(activities[0]).toMatchObject({
      title: { und: 'Care for older people' },
      dates: { plannedEnd: '2020-12-31' },
    })
    expect(notes.find(({ code }) => code === 'rows-differ')?.facts['columns']).toEqual(['title', 'dates'])
  })

  it.each([
    [{ CrsID: '', ProjectNumber: '' }, 'missing-id', 0],
    [{ USD_Commitment: '1,5' }, 'wrong-number', 1],
    [{ Year: 'FY18' }, 'wrong-date', 1],
    [{ CompletionDate: '31/12/2020' }, 'wrong-date', 1],
  ])('reports %j with its line', (change, code, count) => {
    const { activities, problems } = read(table(crsHeaders, { ...crsRow, ...change }))
    expect(problems[0]).toMatchObject({ code, position: { file: 'table.csv', line: 2 } })
    expect(activities).toHaveLength(count)
  })

  it('names the columns that it does not know, and not those that it passes over', () => {
    const { notes } = read(table([...crsHeaders, 'Colour'], crsRow))
    expect(notes.map(({ code, facts }) => [code, facts['columns']])).toEqual([
      ['recognised-table', undefined],
      ['columns-not-read', ['Colour']],
    ])
  })
})

describe('a flat table of IATI', () => {
  const headers = [
    'iati-identifier',
    'reporting-org',
    'title',
    'activity-status-code',
    'start-planned',
    'participating-org (Funding)',
    'participating-org-ref (Funding)',
    'sector-code',
    'sector-percentage',
    'sector-vocabulary-code',
    'default-currency',
    'currency',
    'total-Commitment',
    'total-Disbursement',
    'total-Incoming Funds',
  ]
  const row = {
    'iati-identifier': 'XM-1-A',
    'reporting-org': 'Test Agency',
    title: 'Care',
    'activity-status-code': '2',
    'start-planned': '6/30/2015 0:00',
    'participating-org (Funding)': 'Fund A;Fund B',
    'participating-org-ref (Funding)': ';XM-2',
    'sector-code': '16010;WBA;11220',
    'sector-percentage': '60;;40',
    'sector-vocabulary-code': 'DAC;WBSector;DAC',
    'default-currency': 'EUR',
    'total-Commitment': '100',
    'total-Disbursement': '-5',
    'total-Incoming Funds': '0',
  }

  it('has its lists in cells, and totals without a date', () => {
    const { activities, problems } = read(table(headers, row))
    expect(problems).toEqual([])
    expect(activities[0]).toMatchObject({
      id: 'XM-1-A',
      status: 'implementation',
      dates: { plannedStart: '2015-06-30' },
      participants: [{ name: 'Fund A' }, { name: 'Fund B', ref: 'XM-2' }],
      sectors: [
        { vocabulary: '1', code: '16010', share: 60 },
        { vocabulary: '99', code: 'WBA' },
        { vocabulary: '1', code: '11220', share: 40 },
      ],
      transactions: [
        { type: 'commitment', date: 'not stated', money: { amount: '100', currency: 'EUR' } },
        { type: 'disbursement', money: { amount: '-5' } },
      ],
    })
  })

  it('has no money in mixed currencies, and says so', () => {
    const { activities, problems } = read(table(headers, { ...row, currency: '!Mixed currency' }))
    expect(activities[0]?.transactions).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(['wrong-currency', 'wrong-currency'])
  })

  it('has no shares where they are not as many as the codes', () => {
    const { activities, problems } = read(table(headers, { ...row, 'sector-percentage': '100' }))
    expect(activities[0]?.sectors.map(({ share }) => share)).toEqual([undefined, undefined, undefined])
    expect(problems).toMatchObject([{ code: 'wrong-number', facts: { column: 'sector-percentage', value: '100' } }])
  })

  it('leaves out a word that it does not know', () => {
    const { activities, problems } = read(
      table(headers, { ...row, 'activity-status-code': '9', 'sector-vocabulary-code': 'DAC;X;DAC' }),
    )
    expect(activities[0]).toMatchObject({ status: 'not stated', sectors: [{ code: '16010' }, { code: '11220' }] })
    expect(problems.map(({ code, facts }) => [code, facts['value']])).toEqual([
      ['unread-word', 'X'],
      ['unread-word', '9'],
    ])
  })
})

describe('a table whose rows are locations', () => {
  const headers = [
    'Project ID',
    'Project Title',
    'GeoNameID',
    'Geoname',
    'Latitude',
    'Longitude',
    'Lending Instrument',
    'Approval Date',
    'Total Amt',
    'Product Line',
    'Country',
    'User ID',
  ]
  const row = {
    'Project ID': 'P1',
    'Project Title': 'Roads',
    GeoNameID: '1',
    Geoname: 'Tinh A',
    Latitude: '20.5',
    Longitude: '105',
    'Approval Date': '3/29/2011',
    'Total Amt': '0.55',
    'Product Line': 'IBRD/IDA',
    Country: 'Vietnam',
    'User ID': 'a.person',
  }

  it('counts the money once and adds the locations', () => {
    const { activities, problems } = read(table(headers, row, { ...row, GeoNameID: '2', Geoname: 'Tinh B' }, row))
    expect(problems).toEqual([])
    expect(activities).toMatchObject([
      {
        id: 'aiddata/world-bank/P1',
        countries: [{ code: 'VN' }],
        locations: [
          { name: 'Tinh A', point: [20.5, 105], codes: [{ vocabulary: 'G1', code: '1' }] },
          { name: 'Tinh B' },
        ],
        transactions: [{ type: 'commitment', date: '2011-03-29', money: { amount: '550000', currency: 'USD' } }],
      },
    ])
    expect(activities[0]?.locations).toHaveLength(2)
  })

  it('does not read who found them', () => {
    expect(JSON.stringify(read(table(headers, row)).activities)).not.toContain('a.person')
  })

  it('has no point off the globe', () => {
    const { activities, problems } = read(table(headers, { ...row, Latitude: '105', Longitude: '20' }))
    expect(activities[0]?.locations[0]).not.toHaveProperty('point')
    expect(problems).toMatchObject([{ code: 'wrong-number', facts: { column: 'Latitude', value: '105' } }])
  })
})

describe('tables that hold no activities', () => {
  it.each([
    'year,recipient,donor,usd_million\n2019,Laos,Japan,1',
    'IATI Identifier,Title,Reporting Organisation,Reporting Organisation Type,Aid Type,Finance Type,Provider Organisation,Receiver Organisation,Transaction Type,Recipient Country,Sector Category,Sector,Calendar Year,Calendar Quarter,Value (USD)\nA',
  ])('are told from tables of activities', (text) => {
    expect(read(text)).toMatchObject({ activities: [], problems: [{ code: 'not-activities' }] })
  })
})

describe('any table at all', () => {
  it('is read or refused, and never throws', () => {
    let found = 0
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'x',
        '1',
        '-1e5',
        '2018',
        '2018-01-01',
        '"',
        ';',
        '769',
        'USD',
        'Grant',
        '1;2',
        '\u0000',
        '=1+1',
      ),
      fc.string({ maxLength: 5 }),
    )
    const header = fc.constantFrom(
      ['id', 'title', 'budget 2024', 'sectors', 'in kind'],
      ...flatFormats.map((it) => [...new Set([...it.recognisedBy, ...sourcesIn(it)])]),
    )
    fc.assert(
      fc.property(
        header,
        fc.array(fc.array(cell, { minLength: 60, maxLength: 60 }), { maxLength: 3 }),
        fc.string(),
        (heads, rows, end) => {
          const lines = [heads, ...rows.map((row) => row.slice(0, heads.length))].map((cells) =>
            cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(','),
          )
          const { records, problems } = parseActivitySheet(`${lines.join('\n')}${end}`, 'any.csv')
          found += records.length
          for (const it of problems) expect(problemCodes.has(it.code)).toBe(true)
          for (const it of records) expect((it.value as { id: string }).id).not.toBe('')
        },
      ),
      { numRuns: 200 },
    )
    expect(found).toBeGreaterThan(50)
  })

  it('with one activity on very many rows is merged in time', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `P,P_${index},1,${index},Place ${index},1,1`)
    const text = [
      'project_id,project_location_id,precision_code,geoname_id,place_name,latitude,longitude',
      ...rows,
    ].join('\n')
    const { records } = parseActivitySheet(text, 'many.csv')
    expect(records.map(({ value }) => (value as { locations: unknown[] }).locations.length)).toEqual([20_000])
  })
})

describe('the formats', () => {
  it.each(flatFormats.map((it) => [it.name.en, it] as const))(
    '%s is recognised by its headers, and by no other',
    (_, it) => {
      expect(formatOf(it.recognisedBy)).toBe(it)
      const read = new Set([...sourcesIn(it), ...it.passedOver].map(folded))
      expect(it.recognisedBy.filter((name) => !read.has(folded(name)))).toEqual([])
    },
  )

  it('neither reads what it passes over', () => {
    for (const it of flatFormats) {
      const read = new Set(sourcesIn(it).map(folded))
      expect(it.passedOver.filter((name) => read.has(folded(name)))).toEqual([])
    }
  })
})
