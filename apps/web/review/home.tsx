import { DocumentView } from '../parts/document-view.tsx'
import { useView } from '../shell/view.ts'

export default function Home() {
  const { asOf } = useView()
  return <DocumentView verb="review" input={{ meeting: 'next', asOf }} sections={[]} />
}
