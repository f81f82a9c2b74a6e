import type { PlanNode } from '@apollo/query-planner'

export type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>

/** Whether every node of the plan is of a kind that `runPlan` executes. */
export function isExecutable(node: PlanNode | undefined): boolean {
  switch (node?.kind) {
    case undefined:
      return true
    case 'Fetch':
      return !node.contextRewrites?.length && !node.hasDefers
    case 'Flatten':
      return isExecutable(node.node)
    case 'Sequence':
    case 'Parallel':
      return node.nodes.every(isExecutable)
    case 'Condition':
      return isExecutable(node.ifClause) && isExecutable(node.elseClause)
    default:
      return false
  }
}
