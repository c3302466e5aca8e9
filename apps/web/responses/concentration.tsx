import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { PageDocument } from '#document/blocks'
import { responsesWords } from '#messages/screens/responses'
import { Paper } from '../parts/document-view.tsx'
import { fetched } from '../shell/ask.ts'
import { Failure, Loading } from '../shell/failure.tsx'
import { useView, useWords } from '../shell/view.ts'

/** In how many hands a country's aid lay, from a published table that the reader brings along. */
export default function Concentration() {
  const { language } = useView()
  const say = useWords(responsesWords)
  const [file, setFile] = useState<File>()
  const [recipient, setRecipient] = useState('Viet Nam')
  const asked = useMutation({
    mutationFn: async (from: File) =>
      (await fetched(`/api/concentration.blocks?lang=${language}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ table: { name: from.name, text: await from.text() }, recipient }),
      })) as PageDocument,
    networkMode: 'always',
  })
  const ask = (): void => {
    if (file !== undefined) asked.mutate(file)
  }
  return (
    <div className="registry">
      <h1>{say('concentration')}</h1>
      <p className="note">{say('concentrationWhy')}</p>
      <form
        className="registry-tools no-print"
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        <label className="field">
          <span>{say('table')}</span>
          <input type="file" accept=".csv,text/csv" onChange={(event) => setFile(event.target.files?.[0])} />
        </label>
        <label className="field">
          <span>{say('recipient')}</span>
          <input value={recipient} onChange={(event) => setRecipient(event.target.value)} />
        </label>
        <Button type="submit" className="button primary" isDisabled={file === undefined}>
          {say('show')}
        </Button>
      </form>
      {asked.isPending ? <Loading /> : undefined}
      {asked.error === null ? undefined : <Failure error={asked.error} onRetry={ask} />}
      {asked.data === undefined ? undefined : <Paper document={asked.data} withHead={false} />}
    </div>
  )
}
