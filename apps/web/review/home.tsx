import { MeetingScreen } from './meeting.tsx'

/** The front door: the next meeting. */
export default function Home() {
  return <MeetingScreen id="next" />
}
