import { type Folder, folderOf } from '#dossier/folder'
import type { LaidFolder } from '#dossier/load'
import { loadDossier } from '#dossier/load'

/** A dossier of a few small files, as a test lays them out: path → text. */
export type Files = Readonly<Record<string, string>>

export const folder = (name: string, files: Files): Folder => folderOf(name, files)

/** The least that every dossier needs. */
export const basis: Files = {
  'sources.yaml': '- { id: report, title: A report }\n',
  'aims.yaml': '- { id: income, name: { vi: Thu nhập, en: Income } }\n',
  'functions.yaml':
    '- { id: old-age, name: { vi: Tuổi già, en: Old age }, aim: income }\n- { id: health, name: { vi: Y tế, en: Health }, aim: income }\n',
  'means.yaml':
    '- { id: cash, name: { vi: Tiền mặt, en: Cash } }\n- { id: services, name: { vi: Dịch vụ, en: Services } }\n',
  'tiers.yaml': '- { id: floor, name: { vi: Sàn, en: Floor }, order: 0 }\n',
  'attributes.yaml':
    '- { id: disability, name: { vi: Khuyết tật, en: Disability }, values: [{ id: any, name: { vi: Có, en: Any } }] }\n',
  'groups.yaml':
    '- { id: older, name: { vi: Người cao tuổi, en: Older persons }, age: 60.. }\n- { id: pwd, name: { vi: Người khuyết tật, en: Persons with disabilities }, attributes: { disability: any } }\n',
  'places.yaml':
    '- { id: vnm, name: { vi: Việt Nam, en: Viet Nam }, level: country, span: {}, confidence: unconfirmed }\n- { id: ha-giang, name: { vi: Hà Giang, en: Ha Giang }, level: province, span: { to: 2025-06-30 }, within: [vnm], confidence: unconfirmed }\n',
  'organisations.yaml':
    '- { id: ministry, name: { vi: Bộ, en: Ministry }, type: ministry, span: { to: 2025-02-28 }, country: vnm, successors: [{ to: heir, work: { vi: Tất cả, en: All }, functions: [old-age], confidence: seen }], sources: [report], confidence: seen }\n- { id: heir, name: { vi: Bộ mới, en: New ministry }, type: ministry, span: { from: 2025-03-01 }, country: vnm, sources: [report], confidence: seen }\n- { id: partner, name: { vi: Đối tác, en: Partner }, type: un, span: {}, sources: [report], confidence: seen }\n',
  'series.yaml': '- { id: group, name: { vi: Nhóm, en: Group }, sources: [report], confidence: seen }\n',
}

export type Layered = { readonly files: Files; readonly over?: boolean }

/** Lays folders over each other, lowest first, and loads the whole. */
export function load(layers: readonly Layered[], journal?: string) {
  const folders = layers.map(({ files, over = false }, index): LaidFolder => {
    const name = `layer-${index + 1}`
    return {
      layer: { folder: name, owner: { vi: 'Chủ', en: 'Owner' }, over, yields: false },
      folder: folder(name, files),
    }
  })
  const manifest = {
    id: 'test',
    name: { vi: 'Thử', en: 'Test' },
    country: 'vnm',
    series: 'group',
    layers: folders.map((it) => it.layer),
  }
  const files = {
    'dossier.yaml': JSON.stringify(manifest),
    ...(journal === undefined ? {} : { 'journal.jsonl': journal }),
  }
  return loadDossier(folder('root', files), folders)
}
