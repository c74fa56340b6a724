import type { Translation } from '../translation'

export const common: Translation['common'] = {
  'site.name': 'Lapak Purna',
  'site.tagline': 'Handmade by returned migrant workers',
  'site.description':
    'Snacks, coffee, herbal drinks, sambal, batik and weaving made by Indonesian migrant workers who have come home. Every rupiah is traced to the hands that made it.',
  'skip.content': 'Skip to content',
  'nav.main': 'Main menu',
  'nav.products': 'Products',
  'nav.organisations': 'Cooperatives',
  'nav.stories': 'Stories',
  'nav.exhibitions': 'Fairs',
  'nav.track': 'Track order',
  'nav.cart': 'Basket',
  'nav.cart_pieces': 'items in the basket',
  'nav.home': 'Home',
  'language.label': 'Choose a language',
  'language.door_note': '(in Indonesian)',
  'language.written_in': 'Written in {language}.',
  'breadcrumb.label': 'You are here',
  'demo.notice': 'This is a demo shop: the makers’ names are made up and payment is simulated.',
  'pagination.label': 'Pages of the list',
  'pagination.previous': 'Previous',
  'pagination.next': 'Next',
  'pagination.state': 'Page {page} of {pages}',
  'footer.about':
    'Lapak Purna sells what returned migrant workers and their groups make. Everything belongs to its maker until it is sold.',
  'footer.shop': 'Shopping',
  'footer.help': 'Help',
  'footer.doors': 'For members',
  'footer.member': 'Member log-in',
  'footer.manage': 'Managers’ desk',
  'footer.booth': 'Stand till',
  'footer.complaints': 'Complaints',
  'footer.complaints_first':
    'Please tell the selling cooperative first, through its page here. You can ask for an exchange or a cancellation within two working days of receiving the goods.',
  'footer.complaints_ministry':
    'Directorate General of Consumer Protection and Trade Order, Ministry of Trade of the Republic of Indonesia',
  'footer.area_credit': 'Area data: {link}, licensed under ODbL.',
  'error.gone.title': 'No longer here',
  'error.gone.text':
    'What was at this address is no longer sold, or the person it told of has taken it back. Search for something like it here, or see everything.',
  'error.not_found.title': 'There is no such page',
  'error.not_found.text':
    'Perhaps the address has a typing error, or the goods are no longer sold. You can search from here.',
  'error.server.title': 'Something broke on our side',
  'error.server.text': 'It is not your fault. Reload this page in a moment; your basket is safe.',
  'error.unavailable.title': 'The shop is getting ready',
  'error.unavailable.text':
    'Our stockroom is not answering yet. Your basket and what you have typed are kept on this device. Please try again in a moment.',
  'error.retry': 'Try again',
  'error.form.title': 'Something needs to be put right',
  'error.unreachable':
    'The connection to our stockroom broke off. What you typed is kept; please send it again in a moment.',
  'error.unknown': 'That did not work yet. Please try once more in a moment.',
  'error.too_many': 'That was tried too often. Wait a little, then try again.',
  'search.label': 'Search for products',
  'search.placeholder': 'crisps, coffee, batik ...',
  'search.submit': 'Search',
}
