import type { consentEn } from './en.ts'

export const consentJa: typeof consentEn = {
  title: '第三者のCookie',
  question:
    'アクセスの集計と広告の表示のために、GoogleがCookieを使うことを許可しますか。許可しなくてもすべての機能を使えます。許可するまで、何も読み込みません。',
  more: '詳しく見る',
  allow: '許可する',
  refuse: '許可しない',
}
