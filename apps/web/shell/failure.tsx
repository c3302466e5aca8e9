import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode, Suspense } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Position } from '#ground/problem'
import { shellWords } from '#messages/screens/shell'
import { sentencesOf, Unreachable } from './ask.ts'
import { useView, useWords } from './view.ts'

/** What could not be done, why, and what to do next. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { language } = useView()
  const say = useWords(shellWords)
  const sentences = sentencesOf(error)
  return (
    <div role="alert" className="failure">
      <h2>{say('failed')}</h2>
      {sentences.length > 0 ? (
        sentences.map((it) => {
          const place = lineOf(it.position)
          return (
            <p key={`${place} ${it[language]}`}>
              {place === '' ? undefined : (
                <>
                  <code>{place}</code>{' '}
                </>
              )}
              {it[language]}
            </p>
          )
        })
      ) : (
        <p>{say(error instanceof Unreachable ? 'unreachable' : 'ourFault')}</p>
      )}
      {onRetry === undefined ? undefined : <Button onPress={onRetry}>{say('retry')}</Button>}
    </div>
  )
}

/** `places.yaml:12`: where whoever mends the dossier has to look. */
const lineOf = (it: Position | undefined): string => [it?.file, it?.line].filter((part) => part !== undefined).join(':')

/** A part of a screen that waits for its answer by itself, and fails by itself. */
export function Waiting({ children, name }: { readonly children: ReactNode; readonly name?: string }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary key={name} onReset={reset}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  )
}

export function Loading() {
  const say = useWords(shellWords)
  return (
    <p role="status" className="loading">
      {say('loading')}
    </p>
  )
}

type Props = { readonly children: ReactNode; readonly onReset: () => void }

/** React has no other form for catching what a part of a screen throws. */
class Boundary extends Component<Props, { readonly thrown?: { readonly error: unknown } | undefined }> {
  override state: { readonly thrown?: { readonly error: unknown } | undefined } = {}
  static getDerivedStateFromError(error: unknown) {
    return { thrown: { error } }
  }
  override render() {
    const { thrown } = this.state
    if (thrown === undefined) return this.props.children
    const retry = (): void => {
      this.props.onReset()
      this.setState({ thrown: undefined })
    }
    return <Failure error={thrown.error} onRetry={retry} />
  }
}
