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
    ...resolverTypes('users', {}),
    ...resolverTypes('billing', {
      Billing: '../domain/read-balances.ts#WorkspaceRef',
      CreditBalance: '../domain/ledger.ts#Balance',
      LedgerEntry: '../domain/ledger.ts#Transfer',
      Plan: '../domain/plans.ts#Plan as PlanRecord',
      Workspace: '{ id: string }',
    }),
    ...resolverTypes('generation', {}),
  },
}

export default config
