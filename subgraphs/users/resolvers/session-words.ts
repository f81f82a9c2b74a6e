import { countryName, countryOf } from '../../../platform/country.ts'
import type { Locale } from '../../../platform/locale.ts'
import { networkKind, networkOf } from '../../../platform/network.ts'
import { deviceName } from '../domain/device-name.ts'

interface SessionWords {
  unknownDevice: string
  device(browser: string, system: string): string
  unknownPlace: string
  samePlace(ipAddress: string): string
  machine: string
  local(ipAddress: string): string
  country(name: string, ipAddress: string): string
}

const words: Record<Locale, SessionWords> = {
  en: {
    unknownDevice: 'Unknown program',
    device: (browser, system) => `${browser} on ${system}`,
    unknownPlace: 'Unknown network',
    samePlace: (ipAddress) => `The network that you are in now (${ipAddress})`,
    machine: 'The machine that the service runs on',
    local: (ipAddress) => `A local network (${ipAddress})`,
    country: (name, ipAddress) => `${name} (${ipAddress})`,
  },
  ja: {
    unknownDevice: '不明なプログラム',
    device: (browser, system) => `${system}の${browser}`,
    unknownPlace: '不明なネットワーク',
    samePlace: (ipAddress) => `現在お使いのネットワーク（${ipAddress}）`,
    machine: 'サービスが動いているマシン',
    local: (ipAddress) => `ローカルネットワーク（${ipAddress}）`,
    country: (name, ipAddress) => `${name}（${ipAddress}）`,
  },
}

/** Longest name of a program that is not known, in characters. */
const MAX_PROGRAM = 40

/** The device in words: browser and system, or the name that another program gives itself. */
export function deviceWords(userAgent: string | null, locale: Locale): string {
  const { browser, system } = deviceName(userAgent)
  if (browser !== null && system !== null) return words[locale].device(browser, system)
  const program = userAgent?.split(/[\s/]/)[0]?.slice(0, MAX_PROGRAM)
  return browser ?? system ?? (program || words[locale].unknownDevice)
}

/** The place in words: a network that is known by itself, or the country that the IP address is registered for. Nobody is asked. */
export function placeWords(ipAddress: string | null, present: string | null, locale: Locale): string {
  const { unknownPlace, samePlace, machine, local } = words[locale]
  if (ipAddress === null) return unknownPlace
  const kind = networkKind(ipAddress)
  if (kind === 'machine') return machine
  if (present !== null && networkOf(present) === networkOf(ipAddress)) return samePlace(ipAddress)
  if (kind === 'local') return local(ipAddress)
  const country = countryOf(ipAddress)
  return country === null ? ipAddress : words[locale].country(countryName(country, locale), ipAddress)
}
