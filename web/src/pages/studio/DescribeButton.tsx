import { useMutation } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../words/words.ts'
import { DescribeImageDocument } from './__generated__/Describe.ts'

/** Puts a picture into words for the prompt. */
export function DescribeButton({ imageId, onPrompt }: { imageId: string; onPrompt: (prompt: string) => void }) {
  const { studio } = useWords().words
  const [describe, { data, error, loading }] = useMutation(DescribeImageDocument, { variables: { imageId } })
  const answer = data?.describeImage

  async function put() {
    const described = (await describe().catch(() => undefined))?.data?.describeImage
    if (described?.__typename === 'DescribeImageSuccess') onPrompt(described.prompt)
  }

  return (
    <>
      <Button look="quiet" disabled={loading} onClick={() => void put()} title={studio.describeHint}>
        {studio.describe}
      </Button>
      {error && <Notice error={error} />}
      {answer && 'message' in answer && <Notice>{answer.message}</Notice>}
      <span role="status">
        {answer?.__typename === 'DescribeImageSuccess' && !answer.isCertain && studio.describedColours}
      </span>
    </>
  )
}
