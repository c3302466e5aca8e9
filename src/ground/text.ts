/** The languages that the product speaks. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** The same words in Vietnamese and English, NFC. `wording` says how far the Vietnamese may be quoted:
 *  `official` is the act's own, `restored` was composed by an editor and wants a reader of the field. */
export type Text = { vi: string; en: string; wording?: 'official' | 'restored' | undefined }
