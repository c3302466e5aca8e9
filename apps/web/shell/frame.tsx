import { Outlet, useLocation, useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { formatDate } from '#messages/format'
import { shellWords } from '#messages/screens/shell'
import { screens } from '../screens.ts'
import { SearchBox } from '../thread/search-box.tsx'
import { useKeptAt } from './connection.ts'
import { DayButton } from './day.tsx'
import { Waiting } from './failure.tsx'
import { Go } from './go.tsx'
import { Narrowed } from './narrowed.tsx'
import type { Place, Screen } from './screen.ts'
import { useSearchState, useView, useWords } from './view.ts'

const places = ['review', 'needs', 'responses', 'promises'] as const satisfies readonly Place[]

/** What stands around every screen: the four places, search, language and day. */
export function Frame() {
  const { language } = useView()
  const say = useWords(shellWords)
  const screen = useScreen()
  useEffect(() => {
    document.documentElement.lang = language
    document.title = screen === undefined ? 'An Sinh' : `${screen.title[language]} – An Sinh`
    void document.fonts.ready.then(bringIntoSight)
  }, [language, screen])
  return (
    <I18nProvider locale={language === 'vi' ? 'vi-VN' : 'en-GB'}>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <header className="frame">
        <Go to="" className="product">
          {say('product')}
        </Go>
        <nav aria-label={say('places')}>
          <ul>
            {places.map((it) => (
              <li key={it}>
                <PlaceLink place={it} isHere={screen?.place === it} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="tools">
          <SearchBox />
          <DayButton />
          <LanguageLink />
        </div>
      </header>
      <Within screen={screen} />
      <main id="content" tabIndex={-1}>
        <Kept />
        <LeftOut />
        <Narrowed />
        <Waiting name={screen?.path ?? ''}>
          <Outlet />
        </Waiting>
      </main>
      <footer className="frame">
        <Go to="api">{say('api')}</Go>
      </footer>
    </I18nProvider>
  )
}

/** On a narrow screen the rows of places run on sideways: they begin where the reader is. */
function bringIntoSight(): void {
  for (const here of document.querySelectorAll('nav a.here')) {
    const row = here.closest('nav')
    if (row === null) continue
    const { left, width } = here.getBoundingClientRect()
    row.scrollLeft += left + width / 2 - row.getBoundingClientRect().left - row.clientWidth / 2
  }
}

/** The screen that the address names; none where there is no such screen. */
function useScreen(): Screen | undefined {
  const path = useMatches().at(-1)?.fullPath
  return screens.find((it) => `/$lang/${it.path}` === path)
}

function PlaceLink({ place, isHere }: { readonly place: (typeof places)[number]; readonly isHere: boolean }) {
  const say = useWords(shellWords)
  return (
    <Go to={place === 'review' ? '' : place} className={isHere ? 'here' : ''}>
      {say(place)}
    </Go>
  )
}

/** The screens of the place, where it has several. */
function Within({ screen }: { readonly screen: Screen | undefined }) {
  const { language } = useView()
  const say = useWords(shellWords)
  const others = screens.filter((it) => it.place === screen?.place && it.place !== 'none' && it.listed)
  if (others.length < 2) return null
  return (
    <nav className="within" aria-label={say('within')}>
      <ul>
        {others.map((it) => (
          <li key={it.path}>
            <Go to={it.path} className={it === screen ? 'here' : ''}>
              {it.title[language]}
            </Go>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same screen in the other language. */
function LanguageLink() {
  const { language } = useView()
  const say = useWords(shellWords)
  const other = language === 'vi' ? 'en' : 'vi'
  const { pathname, searchStr, hash } = useLocation()
  return (
    <a lang={other} hrefLang={other} href={`/${other}${pathname.slice(3)}${searchStr}${hash === '' ? '' : `#${hash}`}`}>
      {say('otherLanguage')}
    </a>
  )
}

/** Says that the server does not answer and what is shown is a copy, and of when. */
function Kept() {
  const { language } = useView()
  const say = useWords(shellWords)
  const at = useKeptAt()
  if (at === undefined) return null
  return (
    <p role="status" className="kept">
      {say('offline')} {say('keptAt')}: {formatDate(at.slice(0, 10), language)}.
    </p>
  )
}

/** What of the address could not be understood. */
function LeftOut() {
  const say = useWords(shellWords)
  const [{ leftOut }] = useSearchState()
  if (leftOut === undefined) return null
  return (
    <p role="status" className="left-out">
      {say('wrongView')}: {leftOut}
    </p>
  )
}

export function NoSuchPage() {
  const say = useWords(shellWords)
  return (
    <div className="failure">
      <h1>{say('noPage')}</h1>
      <p>{say('noPageWhy')}</p>
      <Go to="">{say('review')}</Go>
    </div>
  )
}
