/** What other services have to tell users by `makeCalls`. */
export const usersCalls = {
  recordActivity: `mutation RecordActivity($input: RecordedActivityInput!) {
    recordActivities(input: { activities: [$input] }) { __typename }
  }`,
}
