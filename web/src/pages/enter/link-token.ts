/** The token of a link in a mail: it stands behind the #, which no server gets to see. Undefined where it is not whole. */
export const linkToken = (hash: string): string | undefined => /^#([\w-]{43})$/.exec(hash)?.[1]
