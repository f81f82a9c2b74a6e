import { useQuery } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { useWords } from '../../words/words.ts'
import type { GenerateInput } from './__generated__/Generate.ts'
import { ModelsDocument } from './__generated__/Studio.ts'
import { TransformPriceDocument } from './__generated__/Transforms.ts'
import { type Transform, transformInput } from './transform-input.ts'

interface Props {
  workspaceId: string
  /** What the result is called. */
  prompt: string
  picture: { id: string; width: number; height: number }
  onSend: (input: GenerateInput) => void
}

/** What can be made of a finished picture as a whole, each with its price. */
export function Transforms({ workspaceId, prompt, picture, onSend }: Props) {
  const models = useQuery(ModelsDocument).data?.models ?? []
  return (['UPSCALE', 'BACKGROUND_REMOVAL'] as const).map((kind) => {
    const model = models.find(({ features }) => features.includes(kind))
    const input = model && transformInput({ workspaceId, kind, modelId: model.id, prompt, picture })
    return input && <TransformButton key={kind} kind={kind} input={input} onSend={onSend} />
  })
}

interface ButtonProps {
  kind: Transform
  input: GenerateInput
  onSend: (input: GenerateInput) => void
}

function TransformButton({ kind, input, onSend }: ButtonProps) {
  const { picture } = useWords().words
  const { data } = useQuery(TransformPriceDocument, { variables: { input } })
  return (
    <Button onClick={() => onSend(input)} title={picture.transformHint[kind]} disabled={!data}>
      {picture.transform[kind]} {data && <small>{picture.transformPrice(data.estimate.credits)}</small>}
    </Button>
  )
}
