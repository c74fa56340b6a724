import type { Translation } from '../translation'

export const offline: Translation['offline'] = {
  kept: '目前沒有網路。這是您 {time} 最後看到的頁面，價格和庫存可能已經改變。',
  title: '網路中斷了',
  text: '購物籃已保留。您看過的頁面仍可在這台裝置上閱讀。',
  retry: '再試一次',
  seen: '您看過的頁面',
  'unsent.title': '尚未送出',
  'unsent.text': '在送達之前網路就中斷了。您填寫的內容還在這裡，恢復訊號後請再送出一次。訂單不會重複成立。',
  'unsent.again': '再次送出',
  'unsent.lost': '在送達之前網路就中斷了。請回到上一頁，恢復訊號後再送出一次。',
}
