import { someOf } from './problems.ts'
import type { PopulationProblemSentences } from './problems-populations.ts'

/** “Dòng 7”, “3 dòng (7, 9, 12)”, “1.204 dòng (7, 9, 12, …)”. */
function rowsIn({ count, rows }: { readonly count: number; readonly rows: readonly number[] }): string {
  if (count === 1) return `Dòng ${rows[0]}`
  return `${count.toLocaleString('de-DE')} dòng (${rows.join(', ')}${count > rows.length ? ', …' : ''})`
}

/** “từ 0 trở lên”, “từ 0 đến 120”. */
function boundsOf(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `từ ${min} đến ${max}`
  return min === undefined ? `không quá ${max}` : `từ ${min} trở lên`
}

const separators = { ';': 'dấu chấm phẩy', '\t': 'dấu tab' } as Readonly<Record<string, string>>
const kinds = {
  number: 'số',
  truth: 'giá trị đúng hoặc sai',
  date: 'ngày',
  code: 'mã',
  id: 'mã hộ',
} as Readonly<Record<string, string>>
const types = { text: 'văn bản', number: 'số', truth: 'giá trị đúng hoặc sai', date: 'ngày' } as Readonly<
  Record<string, string>
>

export const vietnamesePopulations: PopulationProblemSentences = {
  // the file as a whole
  'population-empty': () =>
    'Tệp không có người nào nên không có gì để tính. Hãy dùng tệp có dòng tiêu đề và mỗi người một dòng.',
  'population-file-missing': ({ folder, names }) =>
    `Thư mục ${folder} không có ${names.join(' hoặc ')}. Dữ liệu dân số là một tệp cá nhân, hoặc một thư mục có một tệp cá nhân (persons) và một tệp hộ gia đình (households).`,
  'population-file-twice': ({ files }) =>
    `${files.join(' và ')} cùng nằm trong thư mục nên không rõ tệp nào được dùng. Hãy chỉ để lại một tệp.`,
  'population-format': ({ formats }) =>
    `Dữ liệu dân số được đọc từ một trong các định dạng: ${formats.join(', ')}. Hãy lưu lại theo một định dạng đó.`,
  'population-not-parquet': ({ reason }) =>
    `Đây không phải là một tệp Parquet trọn vẹn (${reason}). Tệp có thể đã bị cắt khi sao chép; hãy lấy lại tệp.`,
  'population-broken-parquet': ({ column, reason, rows }) =>
    `Không đọc được cột ${column} từ dòng ${rows[0]} (${reason}) nên phần còn lại của tệp chưa được đọc. Hãy tạo lại tệp.`,
  'population-broken-quotes': ({ rows }) =>
    `Dấu ngoặc kép ở dòng ${rows[0]} chưa được đóng hoặc nằm giữa ô nên phần còn lại của tệp chưa được đọc. Hãy đặt cả ô trong dấu ngoặc kép và viết dấu ngoặc kép bên trong hai lần.`,
  'population-separator': ({ separator }) =>
    `Các cột được ngăn cách bằng ${separators[separator] ?? separator}. Hãy lưu tệp với dấu phẩy (CSV UTF-8) và viết số với dấu chấm thập phân.`,
  'population-row-length': ({ expected, ...rows }) =>
    `${rowsIn(rows)}: số ô không bằng số cột của dòng tiêu đề (${expected}). Hãy bổ sung hoặc xóa các dòng này; văn bản có dấu phẩy phải đặt trong dấu ngoặc kép.`,
  'population-column-missing': ({ column, columns }) =>
    `Không có cột “${column}” mà thiếu cột này thì không tính được. Hãy bổ sung cột hoặc sửa tên cột; tệp hiện có ${someOf(columns)}.`,
  'population-wrong-type': ({ column, type, kind }) =>
    `Cột “${column}” chứa ${types[type] ?? 'kiểu dữ liệu không quy tắc nào dùng được'} trong khi cần ${kinds[kind] ?? kind}. Hãy ghi cột theo đúng kiểu cần dùng.`,
  // one cell
  'population-not-a-number': ({ column, value, ...rows }) =>
    `${rowsIn(rows)}: “${column}” không phải là số (ô đầu tiên: “${value}”). Hãy viết chữ số với dấu chấm thập phân${column === 'weight' ? '; hộ chưa rõ quyền số thì không tính được' : ', hoặc để trống khi chưa biết giá trị'}.`,
  'population-number-with-separators': ({ column, value, ...rows }) =>
    `${rowsIn(rows)}: số ở cột “${column}” có dấu phẩy hoặc dấu phân nhóm hàng nghìn (ô đầu tiên: “${value}”) nên có thể hiểu theo hai cách. Hãy viết 1234567.5, không phân nhóm và dùng dấu chấm thập phân.`,
  'population-not-whole': ({ column, value, ...rows }) =>
    `${rowsIn(rows)}: “${column}” không phải là số nguyên (ô đầu tiên: ${value}). Có làm tròn hay không và làm tròn thế nào là do người lập tệp quyết định; hãy viết số nguyên.`,
  'population-out-of-bounds': ({ column, value, min, max, ...rows }) =>
    `${rowsIn(rows)}: “${column}” phải ${boundsOf(min, max)} (ô đầu tiên: ${value}). Hãy sửa giá trị, hoặc để trống khi chưa biết.`,
  'population-not-a-truth': ({ column, value, ...rows }) =>
    `${rowsIn(rows)}: “${column}” không phải là đúng hoặc sai (ô đầu tiên: “${value}”). Hãy viết true hoặc false, yes hoặc no, 1 hoặc 0; để trống khi chưa biết.`,
  'population-not-a-date': ({ column, value, ...rows }) =>
    `${rowsIn(rows)}: “${column}” không phải là một ngày (ô đầu tiên: “${value}”). Hãy viết theo dạng YYYY-MM-DD, là ngày có thật, ví dụ 1966-12-28.`,
  'population-not-a-code': ({ column, value, codes, ...rows }) =>
    `${rowsIn(rows)}: “${column}” có giá trị mà bộ quy tắc không biết (ô đầu tiên: “${value}”). Hãy dùng một trong các giá trị: ${someOf(codes)}.`,
  'population-not-applicable': ({ column, ...rows }) =>
    `${rowsIn(rows)}: “${column}” được ghi là không áp dụng, nhưng bộ quy tắc cần giá trị này của mọi người. Hãy ghi giá trị, hoặc để trống khi chưa biết.`,
  // households and their weights
  'population-person-without-household': (rows) =>
    `${rowsIn(rows)}: cột “household” để trống nên người này không thuộc hộ nào. Hãy ghi mã hộ cho mọi người; người sống một mình cũng là một hộ.`,
  'population-household-without-id': (rows) =>
    `${rowsIn(rows)}: hộ không có mã nên không ai thuộc về hộ này được. Hãy điền cột “household”.`,
  'population-household-number-too-large': ({ value, ...rows }) =>
    `${rowsIn(rows)}: số của hộ quá lớn nên không phân biệt được với số kế tiếp (ô đầu tiên: ${value}). Hãy ghi cột “household” dưới dạng văn bản.`,
  'population-household-too-large': ({ household, most, ...rows }) =>
    `${rowsIn(rows)}: bắt đầu một hộ có hơn ${most.toLocaleString('de-DE')} thành viên (hộ đầu tiên: ${household}). Hãy kiểm tra cột “household”; mã hộ phải phân biệt được các hộ.`,
  'population-household-again': ({ household, ...rows }) =>
    `${rowsIn(rows)}: hộ xuất hiện lại sau khi đã sang hộ khác (hộ đầu tiên: ${household}). Hãy sắp xếp tệp theo cột “household” để các thành viên của một hộ đứng liền nhau.`,
  'population-household-disagrees': ({ column, household, ...rows }) =>
    `${rowsIn(rows)}: “${column}” là giá trị của hộ nhưng khác với dòng ngay trên của cùng hộ (hộ đầu tiên: ${household}). Hãy ghi cùng một giá trị cho mọi thành viên; ô trống khác với ô có giá trị.`,
  'population-household-not-on-file': ({ household, ...rows }) =>
    `${rowsIn(rows)}: có người thuộc hộ không có trong tệp hộ gia đình (hộ đầu tiên: ${household}). Hãy bổ sung hộ, hoặc xóa những người này.`,
  'population-household-without-members': ({ household, ...rows }) =>
    `${rowsIn(rows)}: hộ không có thành viên nào trong tệp cá nhân (hộ đầu tiên: ${household}). Hãy bổ sung thành viên, hoặc xóa hộ.`,
  'population-households-in-other-order': ({ household, rows }) =>
    `Từ dòng ${rows[0]} (hộ ${household}), hai tệp xếp các hộ theo thứ tự khác nhau. Hãy sắp xếp cả hai tệp theo cột “household”.`,
  'population-weight-unknown': (rows) =>
    `${rowsIn(rows)}: thiếu quyền số, mà hộ không rõ quyền số thì không suy rộng được. Hãy điền cột “weight”.`,
  'population-weight-not-positive': ({ value, ...rows }) =>
    `${rowsIn(rows)}: quyền số không lớn hơn 0 (ô đầu tiên: ${value}). Hãy bỏ những hộ không đại diện cho ai, hoặc sửa quyền số.`,
  'population-weight-too-small': ({ value, least, ...rows }) =>
    `${rowsIn(rows)}: quyền số quá nhỏ nên sẽ bị tính là 0 (ô đầu tiên: ${value}); quyền số được tính theo bước ${least}. Hãy kiểm tra quyền số có phải là tỷ trọng hay không; nếu phải, hãy nhân với số hộ.`,
  'population-weight-too-large': ({ value, most, ...rows }) =>
    `${rowsIn(rows)}: quyền số quá lớn (ô đầu tiên: ${value}); lớn nhất là ${most}. Hãy kiểm tra đơn vị của quyền số.`,
}
