/** Numbers from 0 up to, not including, 1. */
export type Random = () => number

/** Mulberry32 (Tommy Ettinger): a 32-bit state, the same sequence on every machine. */
function mulberry32(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The generator of one picture. Neighbouring seeds are spread apart, so that seed + 1 gives another picture. */
export function randomOfSeed(seed: number): Random {
  return mulberry32(Math.imul(seed, 7919) + 12345)
}

/** `length` (even) normally distributed numbers, two at a time by the Box-Muller transform. */
export function gaussianNoise(length: number, random: Random): Float32Array {
  const noise = new Float32Array(length)
  for (let i = 0; i < length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    noise[i] = radius * Math.cos(angle)
    noise[i + 1] = radius * Math.sin(angle)
  }
  return noise
}

/** A whole number from `-reach` to `reach`. */
export function jitter(random: Random, reach: number): number {
  return Math.floor(random() * (2 * reach + 1)) - reach
}
