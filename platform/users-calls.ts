/** What other services have to tell users by `makeCalls`. */
export const usersCalls = {
  queueLetter: `mutation QueueLetter($input: QueueLetterInput!) { queueLetter(input: $input) { recipients } }`,
  recordActivity: `mutation RecordActivity($input: RecordedActivityInput!) {
    recordActivities(input: { activities: [$input] }) { __typename }
  }`,
}
