import type { activityEn } from './en.ts'

export const activityJa: typeof activityEn = {
  title: '最近の操作',
  lead: 'アカウントの安全に関わる操作の記録です。端末とIPアドレスは90日後に、記録は1年後に消去されます。',
  workspaces: 'ワークスペースの記録',
  workspaceTitle: 'ワークスペースの記録',
  workspaceLead: (name) =>
    `「${name}」での過去1年間の操作です。所有者と管理者にはすべて、そのほかの方にはご自身に関わるものが表示されます。`,
  noWorkspace: 'このワークスペースは存在しないか、メンバーではありません。',
  empty: 'まだ記録はありません。',
  older: '以前の記録',
  because: (reason) => `理由：${reason}`,
  actors: {
    PERSON: (name) => name ?? '以前のメンバー',
    API_KEY: (name) => `${name ?? '以前のメンバー'}のAPIキー`,
    SUPPORT: () => 'ImaginPromptのサポート担当者',
    SYSTEM: () => 'ImaginPromptによる自動処理',
  },
  actions: {
    SIGNED_UP: 'アカウントの開設',
    SIGNED_IN: 'ログイン',
    SIGNED_OUT: 'ログアウト',
    SESSION_REVOKED: '別の端末のログアウト',
    SIGNED_OUT_EVERYWHERE: 'すべての端末からのログアウト',
    TOKEN_REUSED: '二つのブラウザーから使われたセッションの終了',
    PASSWORD_CHANGED: 'パスワードの変更',
    PASSWORD_RESET: 'メールのリンクによるパスワードの再設定',
    EMAIL_CHANGE_REQUESTED: 'メールアドレスの変更の申し込み',
    EMAIL_CONFIRMED: 'メールアドレスの確認',
    PROFILE_CHANGED: '名前または言語の変更',
    PASSKEY_ADDED: 'パスキーの追加',
    PASSKEY_REMOVED: 'パスキーの削除',
    PRIVACY_CHOICES_CHANGED: 'プライバシー設定の変更',
    DATA_EXPORT_REQUESTED: '全データのアーカイブの作成',
    GENERATION_DELETED: 'リクエストとすべての画像の削除',
    IMAGE_DELETED: '画像の削除',
  },
}
