import type { Catalogue } from '../../words/words.ts'
import type { GenerateProblem } from './use-generate.ts'

/** Fields of the form that the service may name in `InvalidInput`. */
const fields = [
  'prompt',
  'negativePrompt',
  'modelId',
  'width',
  'height',
  'count',
  'steps',
  'guidance',
  'seed',
  'source',
] as const
export type DraftField = (typeof fields)[number]

export interface ProblemWords {
  /** The field it belongs to; `form` for the request as a whole. */
  field: DraftField | 'form'
  text: string
  /** Whether it is for the person to lift in the privacy centre. */
  restricted?: true
}

/** What a person is told when a request was refused, and beside which field. */
export function problemWords(problem: GenerateProblem, { studio }: Pick<Catalogue, 'studio'>): ProblemWords {
  switch (problem.__typename) {
    case 'InsufficientCredits':
      return { field: 'form', text: studio.insufficient(problem.required, problem.available) }
    case 'BudgetExceeded':
      return { field: 'form', text: studio.overBudget(problem.budget, problem.spent, problem.resetsAt) }
    case 'PromptRejected':
      return { field: 'prompt', text: studio.rejected[problem.reason] }
    case 'InvalidInput':
      return { field: fields.find((field) => problem.field.split('.')[0] === field) ?? 'form', text: problem.message }
    case 'ProcessingRestricted':
      return { field: 'form', text: studio.restricted, restricted: true }
    case 'IdempotencyConflict':
      return { field: 'form', text: studio.conflict }
  }
}
