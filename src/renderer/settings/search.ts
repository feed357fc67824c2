import { z } from 'zod'

export const settingsSections = ['shop', 'planning', 'staff', 'backups', 'desktop', 'look', 'journal', 'about'] as const
export type SettingsSection = (typeof settingsSections)[number]

/** Which part of the settings is open. Junk falls away. */
export const SettingsSearch = z.object({ section: z.enum(settingsSections).optional().catch(undefined) })
