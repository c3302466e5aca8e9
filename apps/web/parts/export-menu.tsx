import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { shellWords } from '#messages/screens/shell'
import { addressOf, type Input, type VerbName } from '../shell/ask.ts'
import { useView, useWords } from '../shell/view.ts'

type Props<N extends VerbName> = {
  readonly verb: N
  readonly input: Input<N>
  readonly sections?: readonly string[] | undefined
}

const forms = [
  ['docx', 'word'],
  ['xlsx', 'excel'],
  ['html', 'page'],
  ['json', 'data'],
] as const

/** An answer as a file to take along: in the reader's language, and in both. */
export function ExportMenu<N extends VerbName>({ verb, input, sections }: Props<N>) {
  const { language } = useView()
  const say = useWords(shellWords)
  const to = (form: string, lang: string): string =>
    addressOf(`${verb}.${form}`, { ...(input as object), lang, sections: sections?.join(',') })
  return (
    <div className="document-tools">
      <MenuTrigger>
        <Button>{say('export')}</Button>
        <Popover>
          <Menu>
            {forms.flatMap(([form, word]) =>
              (form === 'docx' || form === 'html' ? [language, 'both'] : [language]).map((lang) => (
                <MenuItem key={`${form}-${lang}`} href={to(form, lang)} download>
                  {say(word)}
                  {lang === 'both' ? ` – ${say('both')}` : ''}
                </MenuItem>
              )),
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button onPress={() => window.print()}>{say('print')}</Button>
    </div>
  )
}
