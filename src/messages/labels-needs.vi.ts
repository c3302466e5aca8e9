import type { NeedLabels } from './labels-needs.ts'

export const vietnameseNeedLabels: NeedLabels = {
  needsAnswer: 'Nhu cầu',
  needRows: 'Các nhu cầu thường trực theo ba mục tiêu',
  needsReadNote:
    'Đã đọc: {figures} số liệu đã công bố của {indicators} chỉ tiêu từ {sources} nguồn, mới nhất là {until}, và {instruments} văn kiện quốc gia đang có hiệu lực. “Chưa có số liệu” nghĩa là không nguồn nào trong đó có số liệu; không có nghĩa là không tồn tại.',
  noDataFor: 'Nhóm đối tượng và địa bàn chưa có số liệu',
  noDataForNote:
    'Các nhóm mà nhu cầu, hoặc một văn kiện quốc gia đang có hiệu lực, nêu tên, nhưng chưa chỉ tiêu nào của nhu cầu có số liệu đã công bố. Số liệu chung của mọi người không nói lên tình hình của một nhóm.',
  noFigureOf: 'Chưa có số liệu về',
  provincesWithFigure: 'Số tỉnh có số liệu',
  worstPlaces: 'Các tỉnh tụt lại xa nhất',
  worstPlacesNote:
    'Chỉ xếp thứ tự các tỉnh trong cùng một chỉ tiêu, một đơn vị tính và một kỳ: kỳ gần nhất có số liệu của ít nhất năm tỉnh. Không cộng, không lấy bình quân.',
  provincesCompared: 'so sánh {n} tỉnh',
  figuresAnswer: 'Số liệu đã công bố',
  figuresNote:
    'Số liệu đúng như nguồn công bố, theo địa bàn. Các báo cáo khác nhau được đặt cạnh nhau. Nơi không có trong danh sách là chưa có số liệu đã công bố trong hồ sơ.',
  people: 'Đối tượng',
  reportsDiffer: 'các báo cáo khác nhau',
}
