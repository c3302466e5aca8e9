import { someOf } from './problems.ts'
import type { ResponseProblemSentences } from './problems-responses.ts'

export const vietnameseResponses: ResponseProblemSentences = {
  'broken-json-line': ({ line }) =>
    `Dòng ${line} không phải một đối tượng JSON trọn vẹn. Mỗi dòng phải là một bản ghi; hãy sửa hoặc xóa dòng này.`,
  'broken-store': ({ file, reason }) =>
    `Không mở được kho dữ liệu ${file} (${reason}). Các tệp thuần của hồ sơ không bị ảnh hưởng; hãy kiểm tra quyền ghi, hoặc chuyển tệp này đi nơi khác và nhập lại hoạt động.`,
  'store-not-empty': () =>
    'Kho đã có dữ liệu nên không đọc chồng lên, để không mất gì. Hãy đọc vào một hồ sơ chưa có kho, hoặc chuyển tệp .store.db đi nơi khác trước.',
  'no-store': ({ folder }) =>
    `Hồ sơ ${folder} chưa có kho hoạt động. Hãy nhập hoạt động trước: an-sinh activities import <tệp>.`,
  'unreadable-format': ({ file, formats }) =>
    `Không biết đọc tệp ${file}. Hãy dùng một trong các định dạng: ${formats.join(', ')}.`,
  'nothing-to-import': ({ path, formats }) =>
    `Không có tệp nào để nhập tại ${path}. Hãy chỉ ra tệp hoặc thư mục có tệp thuộc các định dạng: ${formats.join(', ')}.`,
  'imported-elsewhere': () =>
    'Một tiến trình khác đang nhập cùng tệp này. Không có gì bị ghi hai lần; hãy chờ tiến trình kia xong rồi chạy lại.',
  'nothing-contributed': ({ partner }) =>
    `Hồ sơ không có hoạt động, ưu tiên hay góp ý nào của ${partner}, nên không có gì để xuất. Hãy nhập hoặc ghi phần đóng góp trước.`,
  'no-pack': ({ folder, file }) =>
    `Thư mục ${folder} không phải phần đóng góp: tệp ${file} không có hoặc không đọc được. Hãy xuất lại bằng lệnh an-sinh pack.`,
  'import-stopped': () =>
    'Có tệp chưa đọc được đến cuối (lý do nêu ở trên). Phần đã đọc được giữ lại; hãy sửa hoặc thay tệp rồi nhập lại.',
  'unknown-activity': ({ id, known }) =>
    `Không có hoạt động nào mang mã ${id}. Hãy dùng một mã có trong hồ sơ: ${someOf(known)}.`,
}
