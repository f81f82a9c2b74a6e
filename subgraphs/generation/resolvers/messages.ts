import type { Locale } from '../../../platform/locale.ts'
import type { PresetFault } from '../domain/create-preset.ts'
import type { UploadFault } from '../domain/create-upload.ts'
import type { RejectionReason } from '../domain/moderate-prompt.ts'
import type { Fault } from '../domain/read-request.ts'

interface Messages {
  fault(fault: Fault): string
  uploadFault(fault: UploadFault): string
  presetFault(fault: PresetFault): string
  insufficientCredits(required: number, available: number): string
  budgetExceeded(budget: number, spent: number): string
  rejected: Record<RejectionReason, string>
  idempotencyConflict: string
  processingRestricted: string
  oneImage: string
  finished: string
  notFinished: string
}

/** 2^20, which people call so. */
const MEGABYTE = 1_048_576

/** What people read about an outcome, by language. */
export const messages: Record<Locale, Messages> = {
  en: {
    fault(fault) {
      switch (fault.problem) {
        case 'empty':
          return 'Describe what you want to see.'
        case 'tooLong':
          return `This text is too long: at most ${fault.most} characters.`
        case 'outOfRange':
          return `This must be from ${fault.least} to ${fault.most}.`
        case 'notOffered':
          return `This size is not offered. Choose one of ${fault.choices.join(', ')}.`
        case 'notSupported':
          return 'This model does not take that. Leave it out or choose another model.'
        case 'missing':
          return 'The image to start from does not exist any more.'
        case 'tooLarge':
          return `The image would have more than ${fault.most} pixels a side. Choose a smaller factor.`
        case 'notOne':
          return 'Name the image to start from by imageId or by uploadId.'
      }
    },
    presetFault(fault) {
      switch (fault.problem) {
        case 'unnamed':
          return 'Give it a name.'
        case 'taken':
          return 'There is a preset of this name. Choose another name, or delete that one first.'
        case 'tooMany':
          return `A workspace keeps at most ${fault.most} presets. Delete one first.`
        case 'tooLong':
          return `This is too long: at most ${fault.most} characters.`
        default:
          return messages.en.fault(fault)
      }
    },
    uploadFault: (fault) =>
      fault.problem === 'notOffered'
        ? 'Send a picture as PNG, JPEG or WebP.'
        : `The file must have 1 to ${fault.most / MEGABYTE} MB.`,
    insufficientCredits: (required, available) =>
      `This costs ${required} ${required === 1 ? 'credit' : 'credits'} and you have ${available}.`,
    budgetExceeded: (budget, spent) =>
      `You may spend ${budget} credits a month here, and ${spent} are spent. An owner of the workspace can raise that.`,
    rejected: {
      CHILD_SAFETY: 'We do not draw sexual content with minors.',
      SEXUAL: 'We do not draw sexual content.',
      VIOLENCE: 'We do not draw gore or cruelty.',
      HATE: 'We do not draw hatred of people.',
    },
    idempotencyConflict: 'This key was used for another request. Use a new one.',
    processingRestricted:
      'You have restricted the processing of your data, so nothing is drawn. Lift that in the privacy centre to go on.',
    oneImage: 'Name the image by imageId or by uploadId.',
    finished: 'This generation has ended already.',
    notFinished: 'This generation has not ended yet. Wait, or cancel it first.',
  },
  ja: {
    fault(fault) {
      switch (fault.problem) {
        case 'empty':
          return '見たいものを言葉で入力してください。'
        case 'tooLong':
          return `テキストが長すぎます。${fault.most}文字以内にしてください。`
        case 'outOfRange':
          return `${fault.least}から${fault.most}までの値にしてください。`
        case 'notOffered':
          return `このサイズは選べません。${fault.choices.join('、')}から選んでください。`
        case 'notSupported':
          return 'このモデルでは使えません。取り除くか、別のモデルを選んでください。'
        case 'missing':
          return '元にする画像はもう存在しません。'
        case 'tooLarge':
          return `画像の一辺が${fault.most}ピクセルを超えます。倍率を小さくしてください。`
        case 'notOne':
          return '元にする画像は imageId か uploadId のどちらか一方で指定してください。'
      }
    },
    presetFault(fault) {
      switch (fault.problem) {
        case 'unnamed':
          return '名前を付けてください。'
        case 'taken':
          return '同じ名前のプリセットがあります。別の名前にするか、先にそちらを削除してください。'
        case 'tooMany':
          return `ワークスペースに置けるプリセットは${fault.most}個までです。先にどれかを削除してください。`
        case 'tooLong':
          return `長すぎます。${fault.most}文字以内にしてください。`
        default:
          return messages.ja.fault(fault)
      }
    },
    uploadFault: (fault) =>
      fault.problem === 'notOffered'
        ? 'PNG・JPEG・WebPの画像を送ってください。'
        : `ファイルは${fault.most / MEGABYTE}MB以下にしてください。`,
    insufficientCredits: (required, available) =>
      `${required}クレジットが必要ですが、残りは${available}クレジットです。`,
    budgetExceeded: (budget, spent) =>
      `ここでは1か月に${budget}クレジットまで使えますが、すでに${spent}クレジット使っています。ワークスペースの所有者が上限を変更できます。`,
    rejected: {
      CHILD_SAFETY: '未成年者の性的な内容は描けません。',
      SEXUAL: '性的な内容は描けません。',
      VIOLENCE: '残虐な内容は描けません。',
      HATE: '人への憎悪を表す内容は描けません。',
    },
    idempotencyConflict: 'このキーは別のリクエストで使われています。新しいキーを使ってください。',
    processingRestricted:
      'データの処理を制限しているため、画像を生成できません。再開するには、プライバシーセンターで制限を解除してください。',
    oneImage: '画像は imageId か uploadId のどちらか一方で指定してください。',
    finished: 'この生成はすでに終わっています。',
    notFinished: 'この生成はまだ終わっていません。待つか、先にキャンセルしてください。',
  },
}
