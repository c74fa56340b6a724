type Props = { countryCode: string; svg?: boolean; className?: string; 'aria-label'?: string }

const A = 'a'.charCodeAt(0)
const REGIONAL_A = 0x1f1e6

/**
 * Takes the place of the package by which Medusa Admin draws flags, which asks a stranger's server for each picture: a
 * flag is two letters of Unicode. The build puts it there, where a default export is asked for.
 */
export default function CountryFlag({ countryCode, className, 'aria-label': label }: Props) {
  return (
    <span role="img" aria-label={label ?? countryCode.toUpperCase()} className={className}>
      {flagOf(countryCode)}
    </span>
  )
}

const flagOf = (code: string) =>
  [...code.toLowerCase().replace(/[^a-z]/g, '')]
    .map((letter) => String.fromCodePoint(REGIONAL_A + letter.charCodeAt(0) - A))
    .join('')
