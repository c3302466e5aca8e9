import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { activity } from '#responses/activity'
import { parseActivitySheet } from '#responses/sheet'
import { openWorkbook } from '#responses/sheet-workbook'

const file = 'activities/partner.csv'
const read = (text: string) => {
  const { records, problems } = parseActivitySheet(text, file)
  expect(problems).toEqual([])
  return records.map((one) => activity.parse(one.value))
}
const problemsOf = (text: string) => parseActivitySheet(text, file).problems

describe('the spreadsheet form', () => {
  it('reads one activity from each row', () => {
    const text = [
      'id,title,organisation,role,funding,implementing,status,start,planned end,functions,groups,places,means,modality,budget,currency,note,source',
      'XX-1,Cash for older people,Test Agency,accountable,Fund A; Fund B,Centre C,implementation,2024-03,2026-12-31,old-age; poverty,older,all,cash,grant,1500000.50,USD,A pilot.,partner/form-2026',
    ].join('\n')
    expect(read(text)).toMatchObject([
      {
        id: 'XX-1',
        title: { en: 'Cash for older people' },
        description: { en: 'A pilot.' },
        reporting: { name: 'Test Agency' },
        participants: [
          { name: 'Test Agency', role: 'accountable' },
          { name: 'Fund A', role: 'funding' },
          { name: 'Fund B', role: 'funding' },
          { name: 'Centre C', role: 'implementing' },
        ],
        status: 'implementation',
        dates: { actualStart: '2024-03', plannedEnd: '2026-12-31' },
        modality: 'grant',
        budgets: [{ from: '2024-03', to: '2026-12-31', money: { amount: '1500000.5', currency: 'USD' } }],
        placing: {
          functions: ['old-age', 'poverty'],
          groups: ['older'],
          places: 'all',
          span: { from: '2024-03', to: '2026-12-31' },
        },
        means: ['cash'],
        basis: 'stated',
        sources: ['partner/form-2026'],
      },
    ])
  })

  it('understands Vietnamese headers and words, with marks written either way', () => {
    const text =
      'Mã hoạt động,Tên hoạt động,Tổ chức,Trạng thái,Phương thức,Ngày kết thúc dự kiến,Chức năng\nXX-2,Hỗ trợ người khuyết tật,Trung tâm A,Đang thực hiện,Hỗ trợ kỹ thuật,2027,disability'
    for (const written of [text.normalize('NFC'), text.normalize('NFD')])
      expect(read(written)).toMatchObject([
        {
          title: { vi: 'Hỗ trợ người khuyết tật' },
          status: 'implementation',
          modality: 'technical assistance',
          dates: { plannedEnd: '2027' },
          placing: { functions: ['disability'], groups: 'not stated', places: 'not stated' },
        },
      ])
  })

  it('takes both titles where both columns are there', () => {
    expect(read('id,title,tên hoạt động\nXX-1,Care,Chăm sóc')[0]?.title).toEqual({ en: 'Care', vi: 'Chăm sóc' })
  })

  it('does not place an activity whose row names no cell', () => {
    expect(read('id,title\nXX-1,Care')[0]).not.toHaveProperty('placing')
  })

  it('leaves out empty rows and says on which line a row begins', () => {
    const { records } = parseActivitySheet('\uFEFFid,note\n\nXX-1,"two\nlines"\n,\nXX-2,one\n', file)
    expect(records.map((one) => one.path)).toEqual([[3], [6]])
  })
})

describe('what a partner may add to the form', () => {
  it('sectors and countries with their shares', () => {
    const [one] = read('id,sectors,countries\nXX-1,11220:60; 16010: 40%;120,VN:99.5; LA')
    expect(one).toMatchObject({
      sectors: [
        { vocabulary: '1', code: '11220', share: 60 },
        { vocabulary: '1', code: '16010', share: 40 },
        { vocabulary: '2', code: '120' },
      ],
      countries: [{ code: 'VN', share: 99.5 }, { code: 'LA' }],
    })
  })

  it('a budget for each year', () => {
    const [one] = read('mã hoạt động,ngân sách 2024,Ngân sách năm 2025,budget 2026,loại tiền\nXX-1,5,,7.50,USD')
    expect(one?.budgets.map(({ from, to, money }) => [from, to, money.amount])).toEqual([
      ['2024', '2024', '5'],
      ['2026', '2026', '7.5'],
    ])
  })

  it('the whole beside the years, which is not counted twice', () => {
    const text = 'id,budget,budget 2024,budget 2025,currency\nXX-1,12,5,7,USD\nXX-2,13,5,7,USD'
    const { records, problems } = parseActivitySheet(text, file)
    expect(records.map(({ value }) => (value as { budgets: unknown[] }).budgets.length)).toEqual([2, 2])
    expect(problems).toMatchObject([{ code: 'years-not-budget', facts: { row: 3, column: 'budget', value: '13' } }])
  })

  it('which way the resources go, what is given in kind, and what it follows', () => {
    const [one] = read(
      'id,chiều nguồn lực,in kind,hiện vật,in-kind amount,follows\nXX-1,Đóng góp,rice; experts,gạo; chuyên gia,~ 20 t; 2..3,XX-0; XX-9',
    )
    expect(one).toMatchObject({
      direction: 'given',
      inKind: [
        { what: { en: 'rice', vi: 'gạo' }, quantity: { relation: '~', value: 20 }, unit: 't' },
        { what: { en: 'experts', vi: 'chuyên gia' }, quantity: { relation: 'range', value: 2, upper: 3 } },
      ],
      follows: ['XX-0', 'XX-9'],
    })
  })

  it('nothing of it, and then nothing is said', () => {
    const { records } = parseActivitySheet('id,direction,in kind,follows\nXX-1,,,', file)
    for (const field of ['direction', 'inKind', 'follows']) expect(records[0]?.value).not.toHaveProperty(field)
  })
})

describe('a form that was made up for print', () => {
  const notesOf = (text: string) => parseActivitySheet(text, file).notes

  it('is read from its header on, where a title stands above it, and says so', () => {
    const text = 'Danh sách hoạt động năm 2025,,\n,,\nĐơn vị: Trung tâm A\nid,title,status\nXX-1,Care,closed'
    expect(read(text)).toMatchObject([{ id: 'XX-1', status: 'closed' }])
    expect(notesOf(text)).toMatchObject([{ code: 'header-below-title', facts: { rows: 2 }, position: { line: 4 } }])
    expect(parseActivitySheet(text, file).records[0]?.path).toEqual([5])
  })

  it('is read by the lower of two header rows, where cells were merged', () => {
    const text =
      'id,title,dates,,budget,,currency\n,,start,planned end,budget 2024,budget 2025,\nXX-1,Care,2024,2025,3,4,USD'
    expect(read(text)).toMatchObject([
      { dates: { actualStart: '2024', plannedEnd: '2025' }, budgets: [{ from: '2024' }, { from: '2025' }] },
    ])
    expect(notesOf(text)).toMatchObject([{ code: 'header-in-two-rows', facts: { rows: [1, 2] } }])
  })

  it('does not take its first activity for half a header', () => {
    expect(read('id,title\nXX-1,status')).toMatchObject([{ title: { en: 'status' } }])
  })

  it('has no budgets where a row of units says that they are in millions', () => {
    const { records, problems } = parseActivitySheet(
      'id,budget,currency,start,end\n,triệu đồng,,,\nXX-1,5,VND,2024,2025',
      file,
    )
    expect(problems).toMatchObject([
      { code: 'units-in-a-row', facts: { units: ['triệu đồng'] }, position: { file, line: 2 } },
    ])
    expect(records.map(({ value }) => value)).toMatchObject([{ id: 'XX-1', budgets: [] }])
  })

  it('may separate its cells by semicolons, as spreadsheet programs do where the comma is a decimal sign', () => {
    expect(read('id;title;status\nXX-1;"Care; more, and more";closed')).toMatchObject([
      { title: { en: 'Care; more, and more' }, status: 'closed' },
    ])
  })

  it('without any known header is not guessed at', () => {
    expect(problemsOf('a,b\n1,2')).toMatchObject([{ code: 'no-header', facts: { headers: ['a', 'b'] } }])
  })

  it('with its header below the tenth row is not searched any further', () => {
    expect(problemsOf(`${'title,\n'.repeat(10)}id,title\nXX-1,Care`)).toMatchObject([{ code: 'no-header' }])
  })
})

describe('what is wrong in a form is reported with its row', () => {
  it('a column that the form does not have', () => {
    expect(problemsOf('id,colour\nXX-1,red')).toMatchObject([
      { code: 'unknown-column', facts: { column: 'colour' }, position: { file, line: 1 } },
    ])
  })

  it('a column without header, if anything stands below it', () => {
    expect(problemsOf('id,\nXX-1,red')).toMatchObject([{ code: 'unknown-column', facts: { column: '' } }])
    expect(problemsOf('id,\nXX-1,')).toEqual([])
  })

  it('the same column in two languages', () => {
    expect(problemsOf('id,status,trạng thái\nXX-1,closed,đã kết thúc')).toMatchObject([
      { code: 'duplicate-column', facts: { column: 'trạng thái' } },
    ])
  })

  it('a row without an identifier, while the others are read', () => {
    const { records, problems } = parseActivitySheet('id,title\n,Care\nXX-2,More care', file)
    expect(problems).toEqual([{ code: 'missing-id', facts: { row: 2 }, position: { file, line: 2 } }])
    expect(records).toHaveLength(1)
  })

  it('a budget that is no plain number, has no currency, or no period', () => {
    const found = problemsOf(
      'id,budget,currency,start,end\nXX-1,"1,000",USD,2024,2025\nXX-2,5,đ,2024,2025\nXX-3,5,VND,2024,',
    )
    expect(found).toMatchObject([
      {
        code: 'wrong-number',
        facts: { record: 'activities/XX-1', element: 'budget', value: '1,000', row: 2 },
        position: { line: 2 },
      },
      { code: 'wrong-currency', facts: { row: 3 } },
      { code: 'budget-without-period', facts: { row: 4 } },
    ])
  })

  it.each(['31/12/2025', '2025-13', '2025-02-29', 'soon'])('a date that cannot be told: %s', (written) => {
    expect(problemsOf(`id,end\nXX-1,${written}`)).toMatchObject([{ code: 'wrong-date', facts: { value: written } }])
  })

  it('a word that is in no list', () => {
    expect(problemsOf('id,status,modality\nXX-1,going well,gift')).toMatchObject([
      { code: 'wrong-word', facts: { column: 'status', value: 'going well' } },
      { code: 'wrong-word', facts: { column: 'modality', value: 'gift' } },
    ])
  })

  it('a quote that is never closed', () => {
    expect(problemsOf('id,title\nXX-1,"Care\n')).toMatchObject([
      { code: 'broken-csv', facts: { reason: 'CSV_QUOTE_NOT_CLOSED' }, position: { line: 2 } },
    ])
  })

  it('a row with more cells than the header', () => {
    const { records, problems } = parseActivitySheet('id,title\nXX-1,Care,more\nXX-2,Care', file)
    expect(problems).toMatchObject([{ code: 'broken-csv', position: { line: 2 } }])
    expect(records.map(({ path }) => path)).toEqual([[3]])
  })

  it.each(['16010:101', '16010:x', 'social protection', '1601', '16010:-5'])('a sector that is none: %s', (written) => {
    expect(problemsOf(`id,sectors\nXX-1,${written}; 11220`)).toMatchObject([
      { code: 'wrong-share', facts: { column: 'sectors', value: written, row: 2 } },
    ])
  })

  it('amounts that do not go with what is given in kind', () => {
    expect(problemsOf('id,in kind,hiện vật,in-kind amount\nXX-1,rice; oil,gạo; dầu,20 t')).toMatchObject([
      { code: 'wrong-amount', facts: { value: '20 t' } },
    ])
    expect(problemsOf('id,in kind,hiện vật,in-kind amount\nXX-1,rice,gạo,much')).toMatchObject([
      { code: 'wrong-amount', facts: { value: 'much' } },
    ])
  })

  it.each(['', 'id,title', 'id,title\n,\n'])('a sheet without rows: %j', (text) => {
    expect(problemsOf(text)).toMatchObject([{ code: 'empty-sheet' }])
  })
})

type Rows = (string | number | Date | null)[][]
const workbook = (rows: Rows) => writeXlsx({ sheets: [{ name: 'Form', rows }] })

const opened = async (rows: Rows): Promise<string> => {
  const result = await openWorkbook(await workbook(rows), 'form.xlsx')
  return 'text' in result ? result.text : result.problem.code
}

describe('an Excel workbook', () => {
  it('gives the same as its CSV, row for row', async () => {
    const text = await opened([
      ['id', 'title', 'start', 'end', 'budget', 'currency', 'note'],
      ['XX-1', 'Say "care", please', new Date('2024-01-31T00:00:00Z'), 2026, 1500000.5, 'USD', 'two\nlines'],
      [null, null, null, null, null, null, null],
      ['XX-2', 'More', null, null, null, null, null],
    ])
    expect(read(text)).toMatchObject([
      {
        id: 'XX-1',
        title: { en: 'Say "care", please' },
        dates: { actualStart: '2024-01-31', actualEnd: '2026' },
        budgets: [{ money: { amount: '1500000.5' } }],
        description: { en: 'two lines' },
      },
      { id: 'XX-2' },
    ])
    expect(parseActivitySheet(text, file).records.map((one) => one.path)).toEqual([[2], [4]])
  })

  it('with a merged title and merged headers is read by the names nearest to the cells', async () => {
    const rows: Rows = [
      ['Activities of 2025', null, null, null, null, null],
      ['id', 'title', 'dates', null, 'budget', 'currency'],
      [null, null, 'start', 'planned end', 'budget 2025', null],
      ['XX-1', 'Care', 2025, 2026, 5, 'USD'],
    ]
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
      { startRow: 1, startCol: 2, endRow: 1, endCol: 3 },
    ]
    const bytes = await writeXlsx({ sheets: [{ name: 'Form', rows, merges }] })
    const result = await openWorkbook(bytes, 'form.xlsx')
    expect(read('text' in result ? result.text : '')).toMatchObject([
      { id: 'XX-1', dates: { actualStart: '2025', plannedEnd: '2026' }, budgets: [{ from: '2025', to: '2025' }] },
    ])
  })

  it('with more rows than one partner hands in is refused, not cut off', async () => {
    expect(await opened([['id'], ...Array.from({ length: 20_001 }, (_, row) => [`XX-${row}`])])).toBe('sheet-too-long')
  })

  it('that is no workbook is refused', async () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(100), new TextEncoder().encode('id,title\nXX-1,Care')])
      expect(await openWorkbook(bytes, 'form.xlsx')).toMatchObject({ problem: { code: 'broken-workbook' } })
  })

  it('that is cut short is refused', async () => {
    const bytes = await workbook([['id'], ['XX-1']])
    const cut = bytes.slice(Math.floor(bytes.length / 3))
    expect(await openWorkbook(cut, 'form.xlsx')).toMatchObject({ problem: { code: 'broken-workbook' } })
  })

  it('larger than 20 MB is refused unread', async () => {
    expect(await openWorkbook(new Uint8Array(20 * 1024 * 1024 + 1), 'form.xlsx')).toMatchObject({
      problem: { code: 'workbook-too-large' },
    })
  })

  it('that unpacks to more than it should is refused before unpacking', async () => {
    const bytes = changedDirectory(await workbook([['id'], ['XX-1']]), 0xfffffff0)
    expect(await openWorkbook(bytes, 'form.xlsx')).toMatchObject({ problem: { code: 'workbook-too-large' } })
  })

  it('that hides how large its parts become is refused', async () => {
    const bytes = changedDirectory(await workbook([['id'], ['XX-1']]), 0)
    expect(await openWorkbook(bytes, 'form.xlsx')).toMatchObject({ problem: { code: 'broken-workbook' } })
  })

  it('whose parts grow beyond the size they declare is refused', async () => {
    const bytes = changedDirectory(await workbook([['id'], ['XX-1']]), 10)
    expect(await openWorkbook(bytes, 'form.xlsx')).toMatchObject({ problem: { code: 'broken-workbook' } })
  })
})

/** The same archive, its first entry declaring another unpacked size. */
function changedDirectory(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at < changed.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, size, true)
      break
    }
  return changed
}
