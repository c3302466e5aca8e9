import { useParams } from '@tanstack/react-router'
import { MeetingScreen } from './meeting.tsx'

/** Any meeting of the dossier, by the id in the address. */
export default function OfMeeting() {
  const { meeting = '' }: { readonly meeting?: string } = useParams({ strict: false })
  return <MeetingScreen key={meeting} id={meeting} />
}
