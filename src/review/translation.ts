import { type Taxonomy, translate } from '#vocabulary/taxonomy'
import type { Citations } from './citation.ts'
import { type Holdings, nameIn } from './holdings.ts'
import type { TranslationView } from './shape-alignment.ts'

/** What one organisation's categories are called by another, and what is lost on the way. */
export function translationOf(
  from: Taxonomy,
  into: Taxonomy,
  holdings: Holdings,
  { cite }: Citations,
): TranslationView {
  const head = (it: Taxonomy) => ({
    id: it.id,
    title: it.title,
    version: it.version,
    evidence: cite('taxonomies', it.id, it.title, it),
  })
  return {
    from: head(from),
    into: head(into),
    rows: translate(from, into).map(({ category, matches, lost }) => ({
      category: category.id,
      name: category.name,
      confidence: category.confidence,
      matches: matches.flatMap(({ category: other, relation }) =>
        relation.relation === 'no match'
          ? []
          : [
              {
                category: other.id,
                name: other.name,
                relation: relation.relation,
                ...(relation.relation === 'partial' ? { share: Math.round(relation.share * 100) / 100 } : {}),
              },
            ],
      ),
      lost: lost.map(({ fn, means }) => ({
        need: nameIn(holdings.functions, fn),
        means: means.map((it) => nameIn(holdings.means, it)),
      })),
    })),
  }
}
