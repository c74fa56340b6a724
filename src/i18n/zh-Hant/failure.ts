import type { Translation } from '../translation'

export const failure: Translation['failure'] = {
  unreachable: '與倉儲系統的連線中斷了。您輸入的內容已保留，請稍後再送出一次。',
  unknown: '還沒有成功，請稍後再試一次。',
  gone: '這項商品已停止販售。',
  not_found: '找不到您要的內容。',
  forbidden: '您沒有權限開啟這個部分。',
  invalid_input: '有些欄位還不正確，請檢查後再送出一次。',
  invalid_phone: '電話號碼不正確。請寫成 0812-3456-7890，或以 + 和國碼開頭。',
  too_many_requests: '嘗試太多次了，請稍等一下再試。',
  sold_out: '購物籃裡有商品數量不足。請檢查購物籃，再重新下單。',
  quote_changed: '價格或運費剛剛有變動。請確認新的金額，再送出一次。',
  key_reused: '送出之後購物籃的內容有變動。請重新整理頁面，再送出一次。',
  in_progress: '訂單正在處理中。請稍等一下再試。',
  address_needed: '請填寫收件地址，快遞才能送達。',
  no_delivery: '請為每個包裹選擇取貨方式。',
  already_paid: '這筆訂單已經付款了，謝謝您。',
  order_closed: '這筆訂單的付款期限已過，請從購物籃重新下單。',
  gateway_unreachable: '付款頁面目前無法開啟，請稍後再試。',

  'line.unknown': '商店已經沒有這項商品，請從購物籃移除。',
  'line.not_for_sale': '這項商品目前不販售，請從購物籃移除。',
  'line.sold_out': '這項商品已售完。請從購物籃移除，或改天再來看看。',
  'line.not_enough': '目前只能購買 {count} 件，請減少數量。',

  'parcel.destination_missing': '請選擇收件地址以查看運費。',
  'parcel.destination_unknown': '無法辨識這個地址，請從清單重新選擇。',
  'parcel.no_rate': '目前沒有快遞送到這個地址。請選擇自取或其他地址。',
  'parcel.no_pickup': '這項商品不能自取，請選擇快遞。',

  'field.name': '請填寫收件人姓名，2 到 80 個字。',
  'field.phone': '電話號碼不正確。請寫成 0812-3456-7890，或以 + 和國碼開頭。',
  'field.village': '請從清單選擇村里。',
  'field.street': '請填寫街道與門牌號碼，5 到 200 個字。',
  'field.postal_code': '郵遞區號是五位數字，也可以留空。',
}
