import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { type Data, isRecord, own } from './merge.ts'

export type ResultPath = readonly (string | number)[]

interface FetchPlace {
  /** Path of the fetch, with `@` for each item of a list. */
  path: ResultPath
  data: Data
  /** For a fetch of entities: the places, counted along the path, that each representation stands for. */
  places?: readonly number[][] | undefined
}

/** A subgraph's error as the client gets it: once for each place in the answer that it concerns. */
export function errorsOfSubgraph(error: GraphQLFormattedError, subgraph: string, place: FetchPlace): GraphQLError[] {
  return pathsInAnswer(error.path, place).map(
    (path) =>
      new GraphQLError(error.message || `Error while fetching subquery from service "${subgraph}"`, {
        originalError: error as unknown as Error,
        path,
        extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName: subgraph },
      }),
  )
}

function pathsInAnswer(
  path: GraphQLFormattedError['path'],
  { path: at, data, places }: FetchPlace,
): (ResultPath | undefined)[] {
  if (!path) return [undefined]
  const [, representation, ...rest] = path
  if (!places || typeof representation !== 'number') return [[...at, ...path]]
  const concrete = concretePaths(at, data)
  const concerned = places[representation] // None where nothing of that number was asked for.
  return concerned ? concerned.map((index) => [...(concrete[index] ?? []), ...rest]) : [rest]
}

/** The paths with list indices that a path with `@` stands for, in the order in which a fetch meets its entities. */
function concretePaths(path: ResultPath, data: Data): ResultPath[] {
  let paths: { path: ResultPath; value: unknown }[] = [{ path: [], value: data }]
  for (const element of path) {
    paths = paths.flatMap(({ path, value }) => {
      if (element === '@') {
        return Array.isArray(value) ? value.map((item, index) => ({ path: [...path, index], value: item })) : []
      }
      return isRecord(value) ? [{ path: [...path, element], value: own(value, String(element)) }] : []
    })
    paths = paths.filter(({ value }) => value != null)
  }
  return paths.filter(({ value }) => isRecord(value)).map(({ path }) => path)
}
