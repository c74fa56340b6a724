import type { Translation } from '../translation'

export const moneyback: Translation['moneyback'] = {
  title: '退還給您的款項',
  'state.on_its_way': '退款處理中',
  'state.needs_account': '等您提供銀行帳戶',
  'state.by_hand': '將匯到您的帳戶',
  'state.given_back': '已於 {time} 退還',
  'because.paid_twice': '這筆訂單付了兩次款。',
  'because.paid_twice_by':
    '這筆訂單付了兩次款。以{kept}支付的款項已付清訂單；第二筆以{second}支付的款項將退還給您：',
  'because.paid_too_late': '這筆款項到得太晚，商品已售完。',
  slow: '銀行或電子錢包有時要幾天才會顯示這筆款項。',
  ask: '填寫銀行帳戶',
  'account.title': '款項要退到哪裡？',
  'account.lead': '您的付款方式無法自動退款。請填寫您在印尼的銀行帳戶或電子錢包，合作社會匯 {amount} 給您。',
  'account.bank': '銀行或電子錢包',
  'account.bank_hint': '例如 BRI、BCA、DANA',
  'account.number': '帳號',
  'account.holder': '戶名',
  'account.send': '儲存帳戶',
  'account.privacy': '只用於這次匯款，完成 30 天後刪除。',
  'account.saved': '帳戶已儲存。款項匯出後，這個頁面會告訴您。',
}
