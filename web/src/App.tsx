import { ApolloProvider } from '@apollo/client/react'
import { lazy, useCallback, useState } from 'react'
import { Route, Switch } from 'wouter'
import { makeApi } from './api/make-api.ts'
import { Frame } from './components/Frame.tsx'
import { PageError } from './components/PageError.tsx'
import { Landing } from './pages/landing/Landing.tsx'
import { SignedInOnly } from './session/SignedInOnly.tsx'
import { ApiContext } from './session/session.ts'
import { WordsProvider } from './words/WordsProvider.tsx'
import type { FrontWords } from './words/words.ts'

const SignIn = lazy(() => import('./pages/enter/SignIn.tsx').then((page) => ({ default: page.SignIn })))
const SignUp = lazy(() => import('./pages/enter/SignUp.tsx').then((page) => ({ default: page.SignUp })))
const ForgotPassword = lazy(() =>
  import('./pages/enter/ForgotPassword.tsx').then((page) => ({ default: page.ForgotPassword })),
)
const ResetPassword = lazy(() =>
  import('./pages/enter/ResetPassword.tsx').then((page) => ({ default: page.ResetPassword })),
)
const VerifyEmail = lazy(() => import('./pages/enter/VerifyEmail.tsx').then((page) => ({ default: page.VerifyEmail })))
const Unsubscribe = lazy(() => import('./pages/mails/Unsubscribe.tsx').then((page) => ({ default: page.Unsubscribe })))
const Studio = lazy(() => import('./pages/studio/Studio.tsx').then((page) => ({ default: page.Studio })))
const Gallery = lazy(() => import('./pages/gallery/Gallery.tsx').then((page) => ({ default: page.Gallery })))
const Account = lazy(() => import('./pages/account/Account.tsx').then((page) => ({ default: page.Account })))
const Security = lazy(() => import('./pages/security/Security.tsx').then((page) => ({ default: page.Security })))
const Credits = lazy(() => import('./pages/credits/Credits.tsx').then((page) => ({ default: page.Credits })))
const Activity = lazy(() => import('./pages/activity/Activity.tsx').then((page) => ({ default: page.Activity })))
const ActivityOfWorkspace = lazy(() =>
  import('./pages/activity/ActivityOfWorkspace.tsx').then((page) => ({ default: page.ActivityOfWorkspace })),
)
const Workspaces = lazy(() =>
  import('./pages/workspaces/Workspaces.tsx').then((page) => ({ default: page.Workspaces })),
)
const Members = lazy(() => import('./pages/workspaces/Members.tsx').then((page) => ({ default: page.Members })))
const ApiKeys = lazy(() => import('./pages/workspaces/ApiKeys.tsx').then((page) => ({ default: page.ApiKeys })))
const WorkspaceSettings = lazy(() =>
  import('./pages/workspaces/WorkspaceSettings.tsx').then((page) => ({ default: page.WorkspaceSettings })),
)
const Invitation = lazy(() =>
  import('./pages/workspaces/Invitation.tsx').then((page) => ({ default: page.Invitation })),
)
const Developers = lazy(() =>
  import('./pages/developers/Developers.tsx').then((page) => ({ default: page.Developers })),
)
const Console = lazy(() => import('./pages/developers/Console.tsx').then((page) => ({ default: page.Console })))
const SchemaType = lazy(() =>
  import('./pages/developers/SchemaType.tsx').then((page) => ({ default: page.SchemaType })),
)
const PrivacyCentre = lazy(() =>
  import('./pages/privacy-centre/PrivacyCentre.tsx').then((page) => ({ default: page.PrivacyCentre })),
)
const Support = lazy(() => import('./pages/support/Support.tsx').then((page) => ({ default: page.Support })))
const Admin = lazy(() => import('./pages/admin/Admin.tsx').then((page) => ({ default: page.Admin })))
const ReceiptPage = lazy(() =>
  import('./pages/receipt/ReceiptPage.tsx').then((page) => ({ default: page.ReceiptPage })),
)
const Privacy = lazy(() => import('./pages/privacy/Privacy.tsx').then((page) => ({ default: page.Privacy })))
const Cookies = lazy(() => import('./pages/privacy/Cookies.tsx').then((page) => ({ default: page.Cookies })))
const NotFound = lazy(() => import('./pages/apart/NotFound.tsx').then((page) => ({ default: page.NotFound })))

/** The client: what all pages share, and which page stands at which address. */
export function App({ initial }: { initial: { language: string; words: FrontWords } }) {
  const [api] = useState(makeApi)
  // Some texts come from the service, in the language of the request.
  const languageChanged = useCallback(() => {
    api.socket.reconnect()
    void api.client.refetchQueries({ include: 'active' })
  }, [api])

  return (
    <WordsProvider initial={initial} onChange={languageChanged}>
      <PageError>
        <ApiContext value={api}>
          <ApolloProvider client={api.client}>
            <Frame>
              <Pages />
            </Frame>
          </ApolloProvider>
        </ApiContext>
      </PageError>
    </WordsProvider>
  )
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={Landing} />
      <Route path="/sign-in" component={SignIn} />
      <Route path="/sign-up" component={SignUp} />
      <Route path="/forgot" component={ForgotPassword} />
      <Route path="/reset" component={ResetPassword} />
      <Route path="/verify" component={VerifyEmail} />
      <Route path="/studio/:id?">
        <SignedInOnly>
          <Studio />
        </SignedInOnly>
      </Route>
      <Route path="/gallery/:id?">
        <SignedInOnly>
          <Gallery />
        </SignedInOnly>
      </Route>
      <Route path="/account">
        <SignedInOnly>
          <Account />
        </SignedInOnly>
      </Route>
      <Route path="/account/security">
        <SignedInOnly>
          <Security />
        </SignedInOnly>
      </Route>
      <Route path="/unsubscribe" component={Unsubscribe} />
      <Route path="/credits">
        <SignedInOnly>
          <Credits />
        </SignedInOnly>
      </Route>
      <Route path="/account/activity">
        <SignedInOnly>
          <Activity />
        </SignedInOnly>
      </Route>
      <Route path="/invitation" component={Invitation} />
      <Route path="/workspaces">
        <SignedInOnly>
          <Workspaces />
        </SignedInOnly>
      </Route>
      <Route path="/workspaces/:id/members">
        <SignedInOnly>
          <Members />
        </SignedInOnly>
      </Route>
      <Route path="/workspaces/:id/keys">
        <SignedInOnly>
          <ApiKeys />
        </SignedInOnly>
      </Route>
      <Route path="/workspaces/:id/settings">
        <SignedInOnly>
          <WorkspaceSettings />
        </SignedInOnly>
      </Route>
      <Route path="/workspaces/:id/activity">
        <SignedInOnly>
          <ActivityOfWorkspace />
        </SignedInOnly>
      </Route>
      <Route path="/account/privacy">
        <SignedInOnly>
          <PrivacyCentre />
        </SignedInOnly>
      </Route>
      <Route path="/developers">
        <SignedInOnly>
          <Developers />
        </SignedInOnly>
      </Route>
      <Route path="/developers/console">
        <SignedInOnly>
          <Console />
        </SignedInOnly>
      </Route>
      <Route path="/developers/:name">
        <SignedInOnly>
          <SchemaType />
        </SignedInOnly>
      </Route>
      <Route path="/support">
        <SignedInOnly>
          <Support />
        </SignedInOnly>
      </Route>
      <Route path="/admin">
        <SignedInOnly>
          <Admin />
        </SignedInOnly>
      </Route>
      <Route path="/receipt/:token?" component={ReceiptPage} />
      <Route path="/privacy" component={Privacy} />
      <Route path="/cookies" component={Cookies} />
      <Route component={NotFound} />
    </Switch>
  )
}
