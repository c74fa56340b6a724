// Cuts the two typefaces down to the letters the interface uses, and unpacks them for the pictures that are shared. Run it
// after changing a typeface or the letters:
// node scripts/subset-fonts.mjs
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
const plain = ascii.replace(/[#$*<=>@[\\\]^_`{|}~]/g, '')
const letters = ascii + 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿ'
const signs = '\u00a0©®°²³½×·–—‘’“”•…−→←✓'

const faces = [
  {
    package: '@fontsource/young-serif',
    source: 'files/young-serif-latin-400-normal.woff2',
    target: 'young-serif.woff2',
    text: plain + '+–—‘’“”…·Éé',
    keepFeatures: ['kern', 'lnum'],
  },
  {
    package: '@fontsource-variable/plus-jakarta-sans',
    source: 'files/plus-jakarta-sans-latin-wght-normal.woff2',
    target: 'plus-jakarta-sans.woff2',
    text: letters + signs,
    keepFeatures: ['kern', 'tnum'],
    variationAxes: { wght: { min: 400, max: 700 } },
  },
]

for (const face of faces) {
  const folder = new URL(`../node_modules/${face.package}/`, import.meta.url)
  const target = new URL(`../src/styles/fonts/${face.target}`, import.meta.url)
  const subset = await subsetFont(await readFile(new URL(face.source, folder)), face.text, {
    targetFormat: 'woff2',
    ...(face.variationAxes ? { variationAxes: face.variationAxes } : {}),
    keepFeatures: face.keepFeatures,
    noHinting: true,
  })
  await writeFile(target, subset)
  await copyFile(new URL('LICENSE', folder), new URL(`${target.href.replace('.woff2', '')}.LICENSE.txt`))
  process.stdout.write(`${face.target} ${subset.length} bytes\n`)
}

const drawn = [
  { face: faces[0], target: 'young-serif.ttf' },
  { face: { ...faces[1], variationAxes: { wght: 550 } }, target: 'plus-jakarta-sans.ttf' },
]
for (const { face, target } of drawn) {
  const source = new URL(`../node_modules/${face.package}/${face.source}`, import.meta.url)
  const font = await subsetFont(await readFile(source), letters + signs, {
    targetFormat: 'truetype',
    ...(face.variationAxes ? { variationAxes: face.variationAxes } : {}),
  })
  await writeFile(new URL(`../medusa/src/modules/image/share-picture/fonts/${target}`, import.meta.url), font)
  process.stdout.write(`${target} ${font.length} bytes\n`)
}
