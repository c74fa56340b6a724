import type { Translation } from '../translation'

export const product: Translation['product'] = {
  'gallery.label': 'Pictures of {product}',
  'gallery.enlarge': 'Enlarge',
  'gallery.state': 'Picture {number} of {total}',
  'gallery.show': 'Show picture {number}',
  'gallery.previous': 'Previous picture',
  'gallery.next': 'Next picture',
  'gallery.in': 'Zoom in',
  'gallery.out': 'Zoom out',
  'gallery.close': 'Close',
  'gallery.back': 'Back to the product',

  'ship.title': 'Delivery to your place',
  'ship.page_title': 'Delivery of {product}',
  'ship.lead': 'Name a district (kecamatan) in Indonesia to see cost and time before you order.',
  'ship.area': 'District, village or town',
  'ship.example': 'for example Ambulu',
  'ship.submit': 'See the cost',
  'ship.remember': 'Remember it on this device',
  'ship.remembered': 'This place is remembered on your device only.',
  'ship.forget': 'Forget it',
  'ship.choose': 'Which one do you mean?',
  'ship.none':
    'We found no “{name}”. Write only the name of the district or regency, for example Ambulu or Jember.',
  'ship.postal': 'We cannot read postcodes yet. Write the name of the district, for example Ambulu.',
  'ship.to': 'Sent to {area}',
  'ship.days': 'Arrives {min} to {max} days after it is sent',
  'ship.days_one': {
    one: 'Arrives {count} day after it is sent',
    other: 'Arrives {count} days after it is sent',
  },
  'ship.making': { one: 'Plus {count} day for making it.', other: 'Plus {count} days for making it.' },
  'ship.from': 'From {place}',
  'ship.with_goods': 'One piece with delivery: {total}',
  'ship.near': 'From sellers near you',
  'ship.near_text': 'From {place}: a shorter way to you.',

  'fact.meaning': 'What does this mean?',
  'fact.pirt_meaning':
    'A licence from the regency or city for food that keeps and is made at home. The maker has been trained in food safety. The number is on the label and is valid for five years at most.',
  'fact.halal_meaning':
    'Ingredients and production were examined and declared halal. The number can be checked on the site of BPJPH, the government’s halal agency.',
  'fact.nib_meaning': 'Nomor Induk Berusaha: the seller is registered as a business in Indonesia.',
  'fact.allergens_meaning':
    'Ingredients that often cause allergies. If you are allergic, do not eat it; if in doubt, ask the seller first.',
  'fact.weight_meaning': 'The goods with their wrapping. Couriers round it up to whole kilograms.',

  'care.title': 'If something is wrong',
  'care.photo': 'Take pictures of the goods and the wrapping as soon as they arrive.',
  'care.seller':
    'Send them to {seller} within two working days of receiving the goods. Damaged or wrong goods are exchanged, or you get your money back.',
  'care.ministry': 'Still not settled? Complain to the {office}.',
  'care.more': 'How to exchange and return',

  'share.title': 'Share',
  'share.text': '{product} at Lapak Purna: {url}',
  'share.whatsapp': 'WhatsApp',
  'share.facebook': 'Facebook',
  'share.link': 'Link to this product',
  'share.copy': 'Copy',
  'share.copied': 'Copied',
  'share.device': 'With another app',

  'more.maker': 'More by {maker}',
  'more.makers': 'More by the same makers',
  'more.nearby': 'Also from {place}',
  'seen.title': 'Just seen',
  'seen.note': 'Kept on this device only.',
  'seen.clear': 'Clear this list',

  'collection.list_title': 'Collections',
  'collection.list_text': 'Chosen by season and exhibition by those who run the shop.',
  'collection.home': 'Chosen for now',
  'collection.until': 'Until {date}',
  'collection.from': 'From {date}',
  'collection.over': 'Its season is over',
  'collection.products': { one: '{count} product', other: '{count} products' },
  'collection.none': 'No collections yet',
  'collection.none_text': 'Choices by season and exhibition appear here once they are made.',
  'collection.exhibition': 'Chosen for this exhibition',
  'collection.no_products': 'Nothing in this collection is on sale at the moment.',

  'paid.title': 'What has reached the makers',
  'paid.paid': {
    one: 'paid to {count} maker through this shop',
    other: 'paid to {count} makers through this shop',
  },
  'paid.none': 'Nothing has been paid out to makers through this shop yet.',
  'paid.owed': {
    one: 'Earned by {count} maker with goods that are sold, recorded and waiting to be paid out: {amount}.',
    other:
      'Earned by {count} makers with goods that are sold, recorded and waiting to be paid out: {amount}.',
  },
  'paid.no_sale': 'Nothing has been sold and paid for yet, so nothing has been earned either.',
  'paid.as_of': 'From the ledger as of {date}. Cancelled and returned goods are deducted.',
}
