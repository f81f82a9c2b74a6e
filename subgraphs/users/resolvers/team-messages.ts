import type { Locale } from '../../../platform/locale.ts'

interface TeamMessages {
  workspaceName: string
  role: string
  email: string
  keyName: string
  scopes: string
  expiresAt: string
  tooManyWorkspaces(most: number): string
  tooManyMembers(most: number): string
  tooManyApiKeys(most: number): string
  alreadyMember: string
  personalWorkspace: string
  emailUnverified: string
  invitationExpired: string
  otherAddress(email: string): string
  invitationEnded: string
  lastOwner: string
  formerMember: string
}

/** What people read about workspaces, invitations and API keys, by language. */
export const teamMessages: Record<Locale, TeamMessages> = {
  en: {
    workspaceName: 'Enter a name of 1 to 80 characters.',
    role: 'Invite people as administrator, member or viewer. An owner can make them owners later.',
    email: 'Enter a whole e-mail address, such as ada@example.com.',
    keyName: 'Enter a name of 1 to 80 characters.',
    scopes: 'Choose at least one thing that the key may do.',
    expiresAt: 'Choose a time in the future.',
    tooManyWorkspaces: (most) => `One person can belong to ${most} workspaces. Leave one of them first.`,
    tooManyMembers: (most) => `This workspace has reached its limit of ${most} people or invitations a week.`,
    tooManyApiKeys: (most) => `A workspace can have ${most} API keys. Revoke one of them first.`,
    alreadyMember: 'This person belongs to the workspace already.',
    personalWorkspace: 'Your personal workspace is for you alone. Create a team and invite people there.',
    emailUnverified: 'Confirm your own e-mail address first, so that people can answer you.',
    invitationExpired: 'This invitation was answered, taken back, or is too old. Ask for a new one.',
    otherAddress: (email) => `This invitation went to ${email}, which is not the address of your account.`,
    invitationEnded: 'This invitation was answered or taken back already.',
    lastOwner: 'Every workspace has an owner. Make somebody else the owner first.',
    formerMember: 'Former member',
  },
  ja: {
    workspaceName: '名前は1〜80文字で入力してください。',
    role: '管理者、メンバー、閲覧者のいずれかとして招待してください。オーナーには、参加した後にオーナーが変更できます。',
    email: 'メールアドレスをada@example.comのような形式で入力してください。',
    keyName: '名前は1〜80文字で入力してください。',
    scopes: 'キーでできることを1つ以上選んでください。',
    expiresAt: '未来の日時を指定してください。',
    tooManyWorkspaces: (most) =>
      `1人が参加できるワークスペースは${most}個までです。先にいずれかのワークスペースから退出してください。`,
    tooManyMembers: (most) => `このワークスペースは、メンバーまたは1週間の招待の上限（${most}）に達しています。`,
    tooManyApiKeys: (most) =>
      `1つのワークスペースで使えるAPIキーは${most}個までです。先にいずれかを無効にしてください。`,
    alreadyMember: 'この方はすでにワークスペースに参加しています。',
    personalWorkspace: '個人のワークスペースはご本人専用です。チームを作成して、そこに招待してください。',
    emailUnverified: '先にご自身のメールアドレスを確認してください。',
    invitationExpired: 'この招待は回答済み、取り消し済み、または期限切れです。もう一度招待を依頼してください。',
    otherAddress: (email) => `この招待は${email}宛てです。お使いのアカウントのアドレスとは異なります。`,
    invitationEnded: 'この招待はすでに回答されたか、取り消されています。',
    lastOwner: 'ワークスペースにはオーナーが必要です。先にほかの方をオーナーにしてください。',
    formerMember: '元メンバー',
  },
}
