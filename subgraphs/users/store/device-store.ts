import type { Devices as DevicePort } from '../domain/sign-in-ports.ts'
import type { Records } from './records.ts'

/** How long a device is remembered after its last use, in milliseconds. */
export const DEVICE_MEMORY = 182 * 24 * 60 * 60_000

const end = (now: Date) => new Date(now.getTime() + DEVICE_MEMORY)

export const openDevices = ({ Devices }: Records): DevicePort => ({
  known: async (key, now) => (await Devices.exists({ _id: key, expiresAt: { $gt: now } })) !== null,
  async seen(key, now) {
    const { matchedCount } = await Devices.updateOne(
      { _id: key, expiresAt: { $gt: now } },
      { $set: { expiresAt: end(now) } },
    )
    return matchedCount > 0
  },
  async add(key, userId, now) {
    await Devices.updateOne({ _id: key }, { $set: { userId, expiresAt: end(now) } }, { upsert: true })
  },
})
