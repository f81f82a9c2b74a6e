/** A record of the domain as it is stored: its `id` is called `_id`. */
export type Stored<T extends { id: string }> = Omit<T, 'id'> & { _id: string }

export const options = { versionKey: false } as const
export const text = { type: String, required: true } as const
export const texts = { type: [String], required: true } as const
export const optionalText = { type: String, default: null } as const
export const optionalDate = { type: Date, default: null } as const
export const date = { type: Date, required: true } as const
export const count = { type: Number, required: true } as const
