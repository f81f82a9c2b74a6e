/** Stands in every service for somebody whose account is gone, where what they made or did stays with others. */
export const FORMER_MEMBER = 'former-member'
