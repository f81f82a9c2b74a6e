import type { Background, Group, Modifiers, WantedObject } from './group-phrases.ts'
import { nearestConcept } from './nearest-concept.ts'
import type { PlanNote } from './plan-note.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Relation } from './word-lists.ts'

const mostObjects = 3

/**
 * Japanese names the reference before the thing ("the table's top's cat"), so that what reads first is the other
 * end of the relation.
 */
const japaneseRelation: Partial<Record<Relation, Relation>> = {
  above: 'below',
  below: 'above',
  left: 'right',
  right: 'left',
}

type Arrangement = { objects: WantedObject[]; relations: Relation[]; notes: PlanNote[] }

/** Puts the groups' things in order, the first being the main one, with the relation that leads to each next. */
export function arrangeObjects(
  vocabulary: Vocabulary,
  groups: readonly Group[],
  left: Modifiers,
  background: Background | null,
): Arrangement {
  const objects: WantedObject[] = []
  const relations: Relation[] = []
  const notes: PlanNote[] = []
  let tooMany = false

  for (const group of groups) {
    const members = membersOf(vocabulary, group, left, notes)
    // In "X wo taberu Y" (a Y that eats X) the later one is the main thing.
    const later = group.japanese && group.relation === 'with' && objects.length === 1 && members.length === 1
    if (later) members.push(...objects.splice(0))

    for (const [place, member] of members.entries()) {
      tooMany ||= objects.length === mostObjects
      if (tooMany) break
      if (objects.length > 0) relations.push(place > 0 ? 'with' : leadingRelation(group))
      objects.push(member)
    }
  }

  if (tooMany) notes.push({ kind: 'tooManyObjects' })
  const [first, ...others] = objects
  const tinted = first && !first.colour && !background ? [{ ...first, colour: left.colour }, ...others] : objects
  return { objects: tinted, relations, notes }
}

/** The things a group names; failing that, the one its loose words are about. */
function membersOf(vocabulary: Vocabulary, group: Group, left: Modifiers, notes: PlanNote[]): WantedObject[] {
  const { objects, words } = group
  if (objects.length === 2 && objects[1]?.owner) return objects.toReversed()
  if (objects.length > 0 || words.length === 0) return [...objects]

  const nearest = nearestConcept(vocabulary, words)
  if (!nearest) return []
  notes.push({ kind: 'nearest', words: words.slice(0, 8), label: nearest.label.join(' ') })
  return [{ concept: nearest.id, owner: false, ...left }]
}

function leadingRelation({ relation, japanese }: Group): Relation {
  if (!relation) return 'and'
  return (japanese && japaneseRelation[relation]) || relation
}
