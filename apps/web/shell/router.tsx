import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { screens } from '../screens.ts'
import { Frame, NoSuchPage } from './frame.tsx'
import { checkedSearch, languageNamed, type Search, withoutGaps } from './view.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: NoSuchPage })

/** The language that the reader's browser asks for, where it is one of ours. */
const preferred = () => navigator.languages.map((it) => languageNamed(it.slice(0, 2))).find((it) => it) ?? 'vi'

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: `/${preferred()}` as never })
  },
})

const inLanguage = createRoute({
  getParentRoute: () => root,
  path: '$lang',
  component: Frame,
  notFoundComponent: NoSuchPage,
  validateSearch: checkedSearch,
  beforeLoad: ({ params }) => {
    if (languageNamed(params.lang) === undefined) throw notFound()
  },
})

const pages = screens.map((it) =>
  createRoute({
    getParentRoute: () => inLanguage,
    path: it.path === '' ? '/' : it.path,
    component: lazyRouteComponent(it.load),
  }),
)

/** Values stand in the address as they are, so that a link can be read. */
const written = (it: Search): string => {
  const query = new URLSearchParams(withoutGaps(it) as Record<string, string>).toString()
  return query === '' ? '' : `?${query}`
}

export const workbench = createRouter({
  routeTree: root.addChildren([start, inLanguage.addChildren(pages)]),
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: written as (search: Record<string, unknown>) => string,
})
