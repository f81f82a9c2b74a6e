import type { Picture, PlannedObject } from './plan-prompt.ts'
import { jitter, type Random } from './random.ts'
import type { Relation } from './word-lists.ts'

/** A square of the 64 x 64 sketch that one icon fills; it may reach over the edge. */
export type Placement = {
  readonly object: PlannedObject
  readonly edge: number
  readonly left: number
  readonly top: number
  readonly mirrored: boolean
}

/** Animals, food and places look right either way round; clocks and letters do not. */
const mirrorableGroups = [3, 4, 5]
const canvas = 64

/**
 * Where each thing stands, back to front. The order of the draws from `random` is part of what a seed means:
 * another order would give another picture for the same seed.
 */
export function placeObjects(picture: Picture, random: Random, creativity: number): Placement[] {
  const chance: Chance = {
    random,
    mirrors: ({ group }) => creativity > 0.05 && mirrorableGroups.includes(group) && random() < 0.5,
  }
  const inScene = picture.background !== null && 'scene' in picture.background
  const [first, second, third] = picture.objects

  if (!first) return []
  if (second && third) return placeTriangle([first, second, third], chance)
  if (second) return placePair(first, second, picture.relations[0] ?? 'and', inScene, chance)
  if (first.count === 2) return placeTwins(first, inScene, chance)
  if (first.count !== null && first.count > 2) return placeCrowd(first, first.count)
  if (first.size === 'small') return [placeSmall(first, inScene, chance)]
  return [placeAlone(first, inScene, chance)]
}

type Chance = { readonly random: Random; readonly mirrors: (object: PlannedObject) => boolean }

function placeTriangle(objects: readonly [PlannedObject, PlannedObject, PlannedObject], chance: Chance): Placement[] {
  const corners = [
    { left: 2, top: 33 },
    { left: 34, top: 33 },
    { left: 18, top: 3 },
  ]
  return objects.map((object, i) => {
    const { left, top } = corners[i] as { left: number; top: number }
    return { object, edge: 28, left, top: top + jitter(chance.random, 1), mirrored: chance.mirrors(object) }
  })
}

function placePair(
  first: PlannedObject,
  second: PlannedObject,
  relation: Relation,
  inScene: boolean,
  chance: Chance,
): Placement[] {
  switch (relation) {
    case 'with':
      return placeBearer(first, second, chance)
    case 'above':
      return placeStack(first, second, chance)
    case 'below':
      return placeStack(second, first, chance)
    case 'right':
      return placeSideBySide(second, first, inScene, chance)
    case 'left':
    case 'and':
      return placeSideBySide(first, second, inScene, chance)
  }
}

/** A big one at the bottom and what it has, small, in the free upper corner. */
function placeBearer(bearer: PlannedObject, thing: PlannedObject, { random, mirrors }: Chance): Placement[] {
  const edge = random() < 0.5 ? 52 : 44
  const thingEdge = edge === 44 ? 28 : 20
  const onTheLeft = random() < 0.5
  const free = canvas - edge

  return [
    { object: bearer, edge, left: onTheLeft ? 0 : free, top: free, mirrored: mirrors(bearer) },
    { object: thing, edge: thingEdge, left: onTheLeft ? canvas - thingEdge - 2 : 2, top: 2, mirrored: mirrors(thing) },
  ]
}

function placeStack(upper: PlannedObject, lower: PlannedObject, { random, mirrors }: Chance): Placement[] {
  return [
    { object: lower, edge: 36, left: 14 + jitter(random, 3), top: 28, mirrored: mirrors(lower) },
    { object: upper, edge: 28, left: 18 + jitter(random, 3), top: 1, mirrored: mirrors(upper) },
  ]
}

function placeSideBySide(
  left: PlannedObject,
  right: PlannedObject,
  inScene: boolean,
  { random, mirrors }: Chance,
): Placement[] {
  const top = inScene ? 20 : 14
  const place = (object: PlannedObject, x: number): Placement => {
    const edge = object.size === 'small' ? 28 : 36
    const spare = 36 - edge
    return {
      object,
      edge,
      left: x + spare / 2,
      top: top + spare + jitter(random, 3),
      mirrored: mirrors(object),
    }
  }
  return [place(left, -1), place(right, 29)]
}

function placeTwins(object: PlannedObject, inScene: boolean, { random, mirrors }: Chance): Placement[] {
  const top = inScene ? 22 : 16
  return [
    { object, edge: 36, left: -2, top: top + jitter(random, 3), mirrored: false },
    { object, edge: 36, left: 30, top: top + jitter(random, 3), mirrored: mirrors(object) },
  ]
}

const crowds: Readonly<Record<number, readonly (readonly [left: number, top: number])[]>> = {
  3: [
    [18, 3],
    [2, 34],
    [34, 34],
  ],
  4: [
    [3, 3],
    [33, 3],
    [3, 33],
    [33, 33],
  ],
  5: [
    [11, 10],
    [33, 10],
    [1, 34],
    [22, 34],
    [43, 34],
  ],
  6: [
    [1, 10],
    [22, 10],
    [43, 10],
    [1, 34],
    [22, 34],
    [43, 34],
  ],
}

function placeCrowd(object: PlannedObject, count: number): Placement[] {
  const edge = count > 4 ? 20 : 28
  return (crowds[count] ?? []).map(([left, top]) => ({ object, edge, left, top, mirrored: false }))
}

function placeSmall(object: PlannedObject, inScene: boolean, { random, mirrors }: Chance): Placement {
  const edge = random() < 0.6 ? 36 : 28
  const spare = canvas - edge
  const left = 2 + Math.floor(random() * (spare - 3))
  const top = spare / 2 + (inScene ? Math.floor(random() * (spare / 2 - 1)) : jitter(random, 4))
  return { object, edge, left, top, mirrored: mirrors(object) }
}

function placeAlone(object: PlannedObject, inScene: boolean, { random, mirrors }: Chance): Placement {
  const edge = inScene ? sceneEdge(object, random) : 60
  const spare = canvas - edge
  const left = spare / 2 + jitter(random, 2)
  const top = inScene ? spare - Math.floor(random() * 5) : spare / 2 + jitter(random, 2)
  return { object, edge, left, top, mirrored: mirrors(object) }
}

function sceneEdge({ size }: PlannedObject, random: Random): number {
  return size === 'big' || random() < 0.5 ? 52 : 44
}
