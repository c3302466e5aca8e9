const spaces = (what: string): string =>
  `${what} có khoảng trắng hoặc dấu xuống dòng ở đầu hay cuối nên khi đối chiếu sẽ không khớp. Hãy bỏ khoảng trắng.`
const symbols = (what: string): string =>
  `${what} có một trong các ký hiệu / & | ?, làm hỏng địa chỉ mạng. Với mã mới, hãy dùng chữ cái không dấu, chữ số, dấu gạch nối và dấu chấm.`
const agency = (what: string): string =>
  `${what} không bắt đầu bằng mã của cơ quan đăng ký tổ chức. Hãy đặt theo dạng: mã cơ quan đăng ký, dấu gạch nối, số đăng ký.`
const sum = (what: string): string => `Tỷ lệ phần trăm của ${what} cộng lại không bằng 100. Hãy sửa.`
const each = (what: string): string =>
  `Có nhiều ${what} nhưng không phải mục nào cũng có tỷ lệ. Hãy ghi tỷ lệ cho từng mục.`
const single = (what: string): string => `Chỉ có một ${what} nhưng tỷ lệ khác 100. Hãy bỏ tỷ lệ, hoặc ghi 100.`
const range = (what: string): string => `Tỷ lệ của ${what} không nằm trong khoảng từ 0 đến 100. Hãy sửa.`
const named = (what: string): string =>
  `${what} không có mã và cũng không có tên nên không cho biết gì. Hãy bổ sung một trong hai.`
const order = (what: string): string => `${what} bắt đầu sau khi kết thúc. Một trong hai ngày bị sai.`
const value = (what: string): string =>
  `${what} của chỉ số đo bằng số bị để trống. Hãy bổ sung, hoặc ghi chỉ số là định tính (measure 5).`
const number = (what: string): string => `${what} của chỉ số đo bằng số không phải là số. Hãy chỉ ghi chữ số.`
const none = (what: string): string =>
  `${what} của chỉ số định tính lại ghi giá trị nên không rõ cách hiểu. Hãy diễn đạt bằng lời trong phần ghi chú.`

/** What each rule of the standard's set asks, why, and what to do. */
export const vietnameseRules: Readonly<Record<string, string>> = {
  '1.1.3': 'Mã của hoạt động trùng với mã của tổ chức báo cáo. Hãy thêm phần riêng vào sau.',
  '1.1.21':
    'Mã của hoạt động không bắt đầu bằng mã của tổ chức báo cáo và dấu gạch nối. Hãy bắt đầu bằng mã đó, hoặc ghi mã cũ trong other-identifier loại B1.',
  '1.3.1': spaces('Mã của hoạt động'),
  '1.3.13': symbols('Mã của hoạt động'),
  '1.4.1': spaces('Mã hoạt động của bên cấp vốn'),
  '1.5.1': spaces('Mã hoạt động của bên nhận vốn'),
  '1.6.1': spaces('Mã cũ của hoạt động'),
  '1.7.1': spaces('Mã của hoạt động liên quan'),
  '1.8.1': spaces('Mã của tổ chức tham gia'),
  '1.8.13': symbols('Mã của tổ chức tham gia'),
  '1.9.1': spaces('Mã hoạt động của tổ chức tham gia'),
  '1.10.1': spaces('Mã của bên cấp vốn'),
  '1.10.13': symbols('Mã của bên cấp vốn'),
  '1.11.1': spaces('Mã của tổ chức sở hữu mã khác'),
  '1.11.13': symbols('Mã của tổ chức sở hữu mã khác'),
  '1.12.1': spaces('Mã của tổ chức'),
  '1.12.13': symbols('Mã của tổ chức'),
  '1.14.1': spaces('Mã của tổ chức báo cáo'),
  '1.14.8': agency('Mã của tổ chức báo cáo'),
  '1.14.13': symbols('Mã của tổ chức báo cáo'),
  '1.15.1': spaces('Mã của bên nhận vốn'),
  '1.15.13': symbols('Mã của bên nhận vốn'),
  '1.16.1': spaces('Mã cũ của tổ chức báo cáo'),
  '1.17.1': spaces('Mã của tổ chức tiếp nhận'),
  '1.18.1': spaces('Mã của tổ chức báo cáo'),
  '1.18.8': agency('Mã của tổ chức báo cáo'),
  '1.18.13': symbols('Mã của tổ chức báo cáo'),
  '2.1.1': each('ngành thuộc cùng một bảng mã'),
  '2.1.2': sum('các ngành thuộc cùng một bảng mã'),
  '2.1.4': single('ngành thuộc một bảng mã'),
  '2.2.1':
    'Một ngành theo danh mục riêng của tổ chức (bảng mã 98 hoặc 99) không có tên nên bên khác không hiểu được. Hãy thêm narrative.',
  '3.1.1': each('quốc gia tiếp nhận'),
  '3.1.2': sum('các quốc gia tiếp nhận'),
  '3.1.4': single('quốc gia tiếp nhận'),
  '3.4.1': each('khu vực tiếp nhận'),
  '3.4.2': sum('các quốc gia và khu vực tiếp nhận'),
  '3.4.4': single('khu vực tiếp nhận thuộc một bảng mã'),
  '3.6.2':
    'Quốc gia hoặc khu vực được ghi ở cả hoạt động lẫn giao dịch nên cùng một khoản tiền được ghi hai nơi. Hãy chỉ ghi ở một trong hai chỗ.',
  '3.7.1':
    'Cả hoạt động lẫn giao dịch đều không nêu quốc gia hay khu vực. Hãy ghi cho hoạt động, hoặc cho mọi giao dịch.',
  '3.7.2':
    'Chỉ một số giao dịch nêu quốc gia hay khu vực, còn hoạt động thì không nêu. Hãy ghi cho mọi giao dịch, hoặc cho hoạt động.',
  '4.1.1':
    'Một số đoạn văn bản không nêu ngôn ngữ, hoạt động cũng không nêu. Hãy thêm xml:lang cho hoạt động hoặc cho từng đoạn.',
  '4.3.1': 'Tiêu đề để trống. Hãy ghi tiêu đề.',
  '4.4.1': 'Phần mô tả để trống. Hãy ghi nội dung, hoặc bỏ phần tử này.',
  '4.5.1':
    'Một số đoạn văn bản không nêu ngôn ngữ, tổ chức cũng không nêu. Hãy thêm xml:lang cho tổ chức hoặc cho từng đoạn.',
  '6.2.2': 'Cả hoạt động lẫn giao dịch đều không nêu ngành. Hãy ghi ngành cho hoạt động, hoặc cho mọi giao dịch.',
  '6.6.2':
    'Ngành được ghi ở cả hoạt động lẫn giao dịch nên cùng một khoản tiền được tính hai lần. Hãy chỉ ghi ở một trong hai chỗ.',
  '6.7.2': 'Chỉ một số giao dịch nêu ngành. Hãy ghi ngành cho mọi giao dịch, hoặc ghi ngành cho hoạt động.',
  '6.8.1': named('Tổ chức sở hữu mã khác'),
  '6.9.1': named('Bên cấp vốn'),
  '6.9.2': named('Bên nhận vốn'),
  '6.10.1': named('Tổ chức tham gia'),
  '6.11.1': 'Hoạt động không có ngày bắt đầu dự kiến và cũng không có ngày bắt đầu thực tế. Hãy bổ sung một trong hai.',
  '6.13.1':
    'Một dấu hiệu chính sách theo danh mục riêng của tổ chức (bảng mã 99) không có tên nên bên khác không hiểu được. Hãy thêm narrative.',
  '6.14.1': 'Một dấu hiệu chính sách của OECD DAC không nêu mức độ quan trọng. Hãy bổ sung significance.',
  '7.5.3': 'Thời kỳ của một khoản ngân sách dài hơn một năm. Hãy chia theo năm để có thể so sánh.',
  '7.8.1':
    'Một số khoản tiền không nêu loại tiền, hoạt động cũng không nêu. Hãy thêm default-currency, hoặc loại tiền cho từng khoản.',
  '7.8.2':
    'Một số khoản tiền không nêu loại tiền, tổ chức cũng không nêu. Hãy thêm default-currency, hoặc loại tiền cho từng khoản.',
  '7.9.1': each('mục ngân sách'),
  '7.9.2': sum('các mục ngân sách'),
  '7.9.4': single('mục ngân sách'),
  '8.6.1': order('Thời kỳ của chỉ số'),
  '8.6.3': order('Thời kỳ của khoản ngân sách, giải ngân dự kiến hoặc chi tiêu'),
  '8.8.1': value('Mức cơ sở'),
  '8.8.2': number('Mức cơ sở'),
  '8.8.3': none('Mức cơ sở'),
  '8.9.1': value('Chỉ tiêu'),
  '8.9.2': number('Chỉ tiêu'),
  '8.9.3': none('Chỉ tiêu'),
  '8.10.1': value('Kết quả thực tế'),
  '8.10.2': number('Kết quả thực tế'),
  '8.10.3': none('Kết quả thực tế'),
  '8.11.1': 'Tham chiếu được ghi ở cả kết quả lẫn chỉ số của kết quả đó. Hãy chỉ ghi ở một trong hai chỗ.',
  '11.1.1': 'Lần cập nhật cuối của hoạt động nằm ở tương lai. Hãy sửa ngày.',
  '11.1.2': order('Hoạt động, theo dự kiến,'),
  '11.1.3': order('Hoạt động, theo thực tế,'),
  '11.1.4': 'Ngày bắt đầu thực tế của hoạt động nằm ở tương lai. Hãy ghi thành ngày bắt đầu dự kiến.',
  '11.1.5': 'Ngày kết thúc thực tế của hoạt động nằm ở tương lai. Hãy ghi thành ngày kết thúc dự kiến.',
  '11.2.1': 'Một giao dịch ghi ngày ở tương lai. Khoản chưa diễn ra phải ghi trong budget hoặc planned-disbursement.',
  '11.2.2': 'Ngày tính giá trị của một giao dịch nằm ở tương lai. Hãy ghi ngày có tỷ giá đã dùng.',
  '11.3.1': 'Ngày tính giá trị của một dòng ngân sách nằm ngoài thời kỳ của khoản ngân sách. Hãy sửa một trong hai.',
  '11.4.1': 'Lần cập nhật cuối của tổ chức nằm ở tương lai. Hãy sửa ngày.',
  '12.1.1': range('một quốc gia hoặc khu vực'),
  '12.2.1': range('chi đầu tư hoặc một mục ngân sách'),
  '12.3.1': range('một ngành'),
  '102.1.1':
    'Có nêu ngành nhưng không có ngành nào theo bảng mã của OECD DAC (1) nên không so sánh được với hoạt động khác. Hãy bổ sung.',
  '107.1.1': 'Có nêu loại hình viện trợ nhưng không theo bảng mã của OECD DAC (1). Hãy bổ sung.',
  '107.1.2': 'Có nhiều loại hình viện trợ mặc định thuộc cùng một bảng mã. Hãy giữ loại phù hợp nhất.',
  '107.2.1': 'Một giao dịch nêu loại hình viện trợ nhưng không theo bảng mã của OECD DAC (1). Hãy bổ sung.',
  '107.2.2': 'Một giao dịch có nhiều loại hình viện trợ thuộc cùng một bảng mã. Hãy giữ loại phù hợp nhất.',
}
