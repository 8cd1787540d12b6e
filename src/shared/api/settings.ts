import { z } from 'zod';

/** What the person chose, kept outside the library. Every field has a start, so an empty file is a valid one. */
export const settingsSchema = z.strictObject({
  /** 'system' follows the machine. */
  language: z.enum(['system', 'en', 'ru']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  /** Widths of list and panel in CSS pixels, and whether they are folded away. */
  layout: z
    .strictObject({
      listWidth: z.number().int().min(200).max(640).default(290),
      panelWidth: z.number().int().min(240).max(720).default(300),
      listOpen: z.boolean().default(true),
      panelOpen: z.boolean().default(true),
      panel: z.string().default('details'),
    })
    .prefault({}),
  /** The WordPress to which stories are sent. Its password is never here. */
  wordpress: z
    .strictObject({ address: z.string().max(500).default(''), user: z.string().max(200).default('') })
    .prefault({}),
  /** Where the desktop window writes exports; `~` is the person’s own folder. A browser chooses by itself. */
  exportFolder: z.string().max(4096).default('~/Copydesk'),
  /** The translator’s name, as it goes into the byline of a translation that is made here. */
  translator: z.string().max(200).default(''),
  /** The stories that were open, in the order of their tabs, and the one in front. */
  session: z
    .strictObject({ open: z.array(z.uuid()).default([]), front: z.uuid().nullable().default(null) })
    .prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsPatchSchema = z.strictObject({
  language: z.enum(['system', 'en', 'ru']).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  density: z.enum(['comfortable', 'compact']).optional(),
  layout: z
    .strictObject({
      listWidth: z.number().int().min(200).max(640).optional(),
      panelWidth: z.number().int().min(240).max(720).optional(),
      listOpen: z.boolean().optional(),
      panelOpen: z.boolean().optional(),
      panel: z.string().optional(),
    })
    .optional(),
  wordpress: z
    .strictObject({ address: z.string().max(500).optional(), user: z.string().max(200).optional() })
    .optional(),
  exportFolder: z.string().max(4096).optional(),
  translator: z.string().max(200).optional(),
  session: z
    .strictObject({ open: z.array(z.uuid()).optional(), front: z.uuid().nullable().optional() })
    .optional(),
});
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;
