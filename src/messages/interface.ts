import type { Language, Text } from '#ground/text'

/** Words of the command line and the page that are neither problems nor parts of a review. */
export const interfaceWords = {
  program: {
    vi: 'Hồ sơ họp của quan hệ đối tác về an sinh xã hội',
    en: 'The meeting file of a social-protection partnership',
  },
  help: { vi: 'Xem hướng dẫn', en: 'Show help' },
  version: { vi: 'Xem phiên bản', en: 'Show the version' },
  dossier: { vi: 'Thư mục hồ sơ', en: 'Folder of the dossier' },
  lang: { vi: 'Ngôn ngữ: vi, en hoặc both', en: 'Language: vi, en or both' },
  json: { vi: 'In kết quả dạng JSON', en: 'Print the result as JSON' },
  out: { vi: 'Thư mục ghi kết quả', en: 'Folder to write to' },
  port: { vi: 'Cổng trên máy này', en: 'Port on this machine' },
  open: {
    vi: 'Lập rà soát cho cuộc họp tiếp theo và mở trên máy này',
    en: 'Make the review of the next meeting and serve it on this machine',
  },
  reading: { vi: 'Đang đọc hồ sơ…', en: 'Reading the dossier…' },
  reviewing: { vi: 'Đang lập rà soát…', en: 'Making the review…' },
  writing: { vi: 'Đang dựng tài liệu…', en: 'Making the documents…' },
  written: { vi: 'Đã ghi', en: 'Written' },
  serving: { vi: 'Mở trang này trong trình duyệt:', en: 'Open this page in a browser:' },
  stop: { vi: 'Dừng bằng Ctrl+C.', en: 'Stop with Ctrl+C.' },
  proposals: { vi: 'Quyết định đề xuất', en: 'Proposed decisions' },
  asOf: { vi: 'tính đến ngày', en: 'as of' },
  recorded: { vi: 'Đã ghi vào nhật ký', en: 'Recorded in the journal' },
  sound: { vi: 'Hồ sơ không có lỗi.', en: 'The dossier is sound.' },
  records: { vi: 'bản ghi', en: 'records' },
  unconfirmedFacts: { vi: 'dữ kiện chưa xác nhận', en: 'facts unconfirmed' },
  remarks: { vi: 'chỗ bộ quy tắc chưa khớp với hồ sơ', en: 'places where the rules still fall short of the dossier' },
  owners: { vi: 'Cơ quan chịu trách nhiệm', en: 'Bodies responsible' },
  observations: { vi: 'Số liệu', en: 'Observations' },
  covers: { vi: 'Phần đáp ứng', en: 'Cover' },
  clauses: { vi: 'Cam kết', en: 'Promises' },
  store: { vi: 'Kho hoạt động đã nhập', en: 'Store of imported activities' },
  activities: { vi: 'Nhập, kiểm tra và xuất hoạt động', en: 'Import, check and export activities' },
  activitiesImport: {
    vi: 'Nhập hoạt động từ tệp IATI, bảng tính hoặc thư mục vào kho của hồ sơ',
    en: 'Bring activities of IATI files, spreadsheets or folders into the store of the dossier',
  },
  published: {
    vi: 'Ghi thêm các tệp IATI đã nhập, nguyên như khi công bố',
    en: 'Write the imported IATI files too, exactly as they were published',
  },
  activitiesTemplate: {
    vi: 'Tạo biểu mẫu Excel trống để đối tác điền hoạt động, kèm các từ và mã của hồ sơ',
    en: 'Make an empty Excel form for partners to fill in, with the words and identifiers of the dossier',
  },
  templateFile: { vi: 'Tệp .xlsx sẽ ghi', en: 'The .xlsx file to write' },
  templateYears: {
    vi: 'Các năm có cột ngân sách, cách nhau bằng dấu phẩy; nếu không ghi thì năm nay và hai năm sau',
    en: 'Years with a budget column, by commas; without it, this year and the two after it',
  },
  checking: { vi: 'Đang kiểm tra…', en: 'Checking…' },
  activitiesCheck: {
    vi: 'Kiểm tra tệp IATI: cấu trúc, mã, quy tắc của chuẩn, và những chỗ dễ gây hiểu sai',
    en: 'Check IATI files: structure, codes, rules of the standard, and what is likely to mislead',
  },
  xsd: {
    vi: 'Thư mục có lược đồ chính thức của IATI, nếu muốn kiểm tra thêm bằng lược đồ này',
    en: 'Folder with the official IATI schema, to check by it too',
  },
  lists: {
    vi: 'Thư mục có các danh mục mã và bộ quy tắc',
    en: 'Folder with the code lists and the rule set',
  },
  paths: { vi: 'Tệp hoặc thư mục', en: 'Files or folders' },
  importing: { vi: 'Đang nhập…', en: 'Importing…' },
  storeCommand: {
    vi: 'Ghi kho ra tệp văn bản thuần và đọc lại',
    en: 'Write the store as plain files, and read them in again',
  },
  plainFiles: { vi: 'Thư mục của các tệp thuần', en: 'Folder of the plain files' },
  storeExport: {
    vi: 'Ghi mọi nội dung của kho ra tệp văn bản thuần',
    en: 'Write everything in the store as plain files',
  },
  storeImport: { vi: 'Đọc tệp văn bản thuần vào một kho còn trống', en: 'Read plain files into a store that is empty' },
  lay: {
    vi: 'Đối chiếu phần đóng góp của đối tác với hồ sơ, nêu nơi khác nhau cạnh nhau',
    en: 'Lay a partner’s contribution over the dossier and see the differences side by side',
  },
  packFolder: { vi: 'Thư mục đóng góp', en: 'Folder of the contribution' },
  take: {
    vi: 'Nhận thư mục: theirs (ưu tiên nội dung của đối tác) hoặc ours (ưu tiên nội dung của hồ sơ này)',
    en: 'Take the folder in: theirs (theirs stands over ours) or ours (ours over theirs)',
  },
  who: { vi: 'Người hoặc đơn vị nhận', en: 'Who takes it in: a person or unit' },
  noneRecorded: { vi: 'chưa ghi nhận', en: 'none recorded' },
  problems: { vi: 'lỗi', en: 'problems' },
  // rules
  rules: {
    vi: 'Xem bộ quy tắc: các chế độ, biến, tham số; một quy định với căn cứ pháp lý; quan hệ căn cứ',
    en: 'See the rules: schemes, variables, parameters; one rule with its law; what rests on what',
  },
  rulesArgument: {
    vi: 'Bộ quy tắc: tệp rules.json, tệp TypeScript, hoặc thư mục có rules.ts',
    en: 'The rules: a rules.json, a TypeScript file, or a folder with rules.ts',
  },
  ruleNameArgument: { vi: 'Tên một phần của bộ quy tắc', en: 'Name of one part of the rule book' },
  onDay: {
    vi: 'Pháp luật tại ngày (YYYY-MM-DD), mặc định là hôm nay',
    en: 'Law as on this day (YYYY-MM-DD); today by default',
  },
  graph: { vi: 'Cho xem phần đó căn cứ vào những gì', en: 'Show what it rests on' },
  outFileOrFolder: {
    vi: 'Tệp sẽ ghi (.html, .docx, .xlsx, .csv, .json), hoặc thư mục để ghi tất cả',
    en: 'File to write (.html, .docx, .xlsx, .csv, .json), or a folder to write all of them',
  },
  outGraph: {
    vi: 'Tệp sẽ ghi, ngoài các loại trên còn có .dot (Graphviz) và .mmd (Mermaid)',
    en: 'File to write; besides the usual ones also .dot (Graphviz) and .mmd (Mermaid)',
  },
  rulesCompile: {
    vi: 'Tập hợp quy tắc viết bằng TypeScript thành tệp rules.json',
    en: 'Put rules written in TypeScript together as a rules.json',
  },
  rulesFolder: { vi: 'Tệp TypeScript hoặc thư mục có rules.ts', en: 'A TypeScript file, or a folder with rules.ts' },
  explain: {
    vi: 'Xem xét một trường hợp: được hưởng gì, mức nào, theo điều nào; nếu không thì vì sao',
    en: 'Look at one case: what it is entitled to, how much, by which article; if not, why not',
  },
  caseArgument: {
    vi: 'Tệp YAML hoặc JSON có người và hộ của trường hợp',
    en: 'YAML or JSON file with the persons and households of the case',
  },
  rulesOption: {
    vi: 'Bộ quy tắc: tệp rules.json, tệp TypeScript, hoặc thư mục có rules.ts',
    en: 'The rules: a rules.json, a TypeScript file, or a folder with rules.ts',
  },
  caseDay: { vi: 'Xem xét tại ngày (YYYY-MM-DD)', en: 'Decide as on this day (YYYY-MM-DD)' },
  knownDay: {
    vi: 'Chỉ theo pháp luật đã ban hành đến ngày này (YYYY-MM-DD)',
    en: 'Only by law issued by this day (YYYY-MM-DD)',
  },
  variableOption: {
    vi: 'Chỉ xem một chế độ hoặc biến này; mặc định là mọi chế độ',
    en: 'Only this scheme or variable; all schemes by default',
  },
  compareDay: {
    vi: 'Chỉ nêu những gì khác vào ngày này so với ngày ở --on, và quy định nào tạo ra khác biệt',
    en: 'Only what is otherwise on this day than on that of --on, and which law makes the difference',
  },
  groundsOption: {
    vi: 'Căn cứ đầy đủ: all cho mọi chế độ, received chỉ cho chế độ được hưởng; mặc định là all nếu bộ quy tắc nhỏ hoặc có --variable',
    en: 'Full grounds: all for every scheme, received for those that are received; all by default in a small rule book and with --variable',
  },
  run: {
    vi: 'Tính kinh phí và số người hưởng của bộ quy tắc trên một tệp dân số',
    en: 'Work out cost and recipients of the rules over a population',
  },
  populationArgument: {
    vi: 'Dữ liệu dân số: tệp cá nhân (.parquet, .csv, .csv.gz), hoặc thư mục có persons và households',
    en: 'The population: a file of persons (.parquet, .csv, .csv.gz), or a folder with persons and households',
  },
  periodOption: { vi: 'Kỳ: 2026, 2026-07, month:2026-01:6', en: 'Period: 2026, 2026-07, month:2026-01:6' },
  reformOption: {
    vi: 'Phương án cải cách: tệp (.yaml, .json, .ts) hoặc tên; ghi nhiều lần để chồng lên nhau theo thứ tự',
    en: 'A reform: a file (.yaml, .json, .ts) or a name; several are laid over one another in their order',
  },
  workersOption: { vi: 'Số luồng tính cùng lúc', en: 'Workers that count at the same time' },
  backendOption: { vi: 'Bộ máy tính: javascript hoặc interpreter', en: 'Backend: javascript or interpreter' },
  byOption: {
    vi: 'Chia nhóm, ví dụ province,sex,age:0,18,60 (các số là mức dưới của nhóm)',
    en: 'Break down, such as province,sex,age:0,18,60 (the numbers are lower edges of groups)',
  },
  variablesOption: {
    vi: 'Các chế độ và biến cần tính, cách nhau bằng dấu phẩy; mặc định là mọi chế độ',
    en: 'Schemes and variables to count, by commas; all schemes by default',
  },
  clausesOption: {
    vi: 'Các chế độ cần đếm người bị loại chỉ vì một điều kiện, cách nhau bằng dấu phẩy',
    en: 'Schemes for which to count whom one condition alone leaves out, by commas',
  },
  unweightedOption: {
    vi: 'Tính mỗi hộ một lần, không theo quyền số',
    en: 'Count every household once, without weights',
  },
  allowMissingOption: {
    vi: 'Vẫn tính khi thiếu cột: coi giá trị là chưa biết đối với mọi người',
    en: 'Run though columns are missing: their values are unknown for everybody',
  },
  smallestCellOption: {
    vi: 'Số người hoặc hộ tối thiểu trong mẫu để công bố một nhóm; 0 để công bố mọi nhóm',
    en: 'Units of the sample that a cell must have to be told; 0 tells all cells',
  },
  counting: { vi: 'Đang tính…', en: 'Counting…' },
  persons: { vi: 'người', en: 'persons' },
  test: {
    vi: 'Chạy các tệp kiểm tra (dạng OpenFisca) bằng bộ quy tắc',
    en: 'Run files of tests (in OpenFisca’s form) by the rules',
  },
  testPaths: { vi: 'Tệp YAML hoặc thư mục', en: 'YAML files or folders' },
  testing: { vi: 'Đang kiểm tra…', en: 'Testing…' },
  rulesOut: { vi: 'Tệp .json sẽ ghi', en: 'The .json file to write' },
} as const satisfies Readonly<Record<string, Text>>

/** The words in the reader's languages, Vietnamese first where both are shown. */
export const inLanguages = (spoken: readonly Language[], words: Readonly<Record<Language, string>>): string =>
  [...new Set(spoken.map((it) => words[it]))].join(' / ')
