import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types of resolvers and of the client's documents, from the SDL in `subgraphs/` and `schema/`. */
const resolverTypes = (subgraph: string, mappers: Record<string, string>, context = '../context.ts#Context') => ({
  [`subgraphs/${subgraph}/__generated__/resolvers.ts`]: {
    schema: [`subgraphs/${subgraph}/schema.graphql`],
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      contextType: context,
      mappers,
      useTypeImports: true,
      enumType: 'string-literal',
      enumsAsTypes: true,
      scalars: { ID: 'string', DateTime: 'Date' },
      defaultScalarType: 'unknown',
      resolversNonOptionalTypename: { unionMember: true },
      avoidOptionals: { field: true },
    },
  },
})

const config: CodegenConfig = {
  generates: {
    ...resolverTypes('users', {
      Passkey: '../domain/passkey.ts#Passkey as PasskeyRecord',
      DataExport: '../domain/data-export.ts#DataExport as DataExportRecord',
      PrivacyChoices: '{ userId: string }',
      PrivacyDecision: '../domain/privacy-choices.ts#PrivacyDecision as PrivacyDecisionRecord',
      Activity: '../domain/activity.ts#Activity as ActivityRecord',
      ActivityActor: '../domain/activity.ts#Actor',
      Session: '../domain/session.ts#Session as SessionRecord',
      User: '../domain/account.ts#User as UserRecord',
      Workspace: '../domain/account.ts#Workspace as WorkspaceRecord',
      WorkspaceMember: '../domain/account.ts#Membership',
    }),
    ...resolverTypes('billing', {
      Billing: '../domain/read-balances.ts#WorkspaceRef',
      BillingSubscription: '../domain/subscription.ts#BillingSubscription as SubscriptionRecord',
      CreditBalance: '../domain/ledger.ts#Balance',
      CreditPack: '../domain/credit-packs.ts#CreditPack as CreditPackRecord',
      Invoice: '../domain/payment-ports.ts#Invoice as InvoiceRecord',
      LedgerEntry: '../domain/ledger.ts#Transfer',
      Plan: '../domain/plans.ts#Plan as PlanRecord',
      PlanPrice: '../domain/plans.ts#PlanPrice as PlanPriceRecord',
      Workspace: '{ id: string }',
    }),
    ...resolverTypes('generation', {
      DeletionReceipt: '../domain/deletion.ts#Receipt',
      Generation: '../domain/generation.ts#Generation as GenerationRecord',
      GenerationCanceled: '../domain/generation-event.ts#SentCanceled',
      GenerationFailed: '../domain/generation-event.ts#SentFailed',
      GenerationQueued: '../domain/generation-event.ts#SentQueued',
      GenerationStarted: '../domain/generation-event.ts#SentStarted',
      GenerationStepped: '../domain/generation-event.ts#SentStepped',
      GenerationSucceeded: '../domain/generation-event.ts#SentSucceeded',
      Image: '../domain/generation.ts#Image as ImageRecord',
      LedgerEntry: '{ id: string; generationId?: string | null }',
      Model: '../domain/model.ts#Model as ModelFacts',
      SourceImage: '../domain/generation.ts#SourceWithImage',
      User: '{ id: string }',
      Workspace: '{ id: string }',
    }),
    'web/src/': {
      schema: ['schema/api.graphql'],
      documents: ['web/src/**/*.graphql'],
      preset: 'near-operation-file',
      presetConfig: { folder: '__generated__', extension: '.ts' },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        importExtension: '.ts',
        enumType: 'string-literal',
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        scalars: { ID: 'string', DateTime: 'string' },
        defaultScalarType: 'unknown',
      },
    },
  },
}

export default config
