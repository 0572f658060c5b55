import css from './Icon.module.css'

// Our own drawings on a grid of 24, lines of 2.
const PATHS = {
  check: 'M5 13l4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  circle: 'M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14z',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  right: 'M9 5l7 7-7 7',
  left: 'M15 5l-7 7 7 7',
  down: 'M5 9l7 7 7-7',
  up: 'M5 15l7-7 7 7',
  more: 'M5 11.5a.5.5 0 1 0 0 1a.5.5 0 1 0 0-1zM12 11.5a.5.5 0 1 0 0 1a.5.5 0 1 0 0-1zM19 11.5a.5.5 0 1 0 0 1a.5.5 0 1 0 0-1z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.5 15.5L20 20',
  meeting: 'M4 5h16v10H11l-4 4v-4H4z',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM4.5 20c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  people:
    'M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7zM2.5 19c.6-3.3 3.2-5 6.5-5s5.9 1.7 6.5 5M16 5.2a3.4 3.4 0 0 1 0 6.6M18 14.5c2 .7 3.1 2.2 3.5 4.5',
  clock: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM12 8v4.5l3 2',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  place:
    'M12 21c-4.5-5-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2 6-6.5 11zM12 8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4z',
  warning: 'M12 4l9 16H3zM12 10v5M12 17.5h.01',
  info: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM12 11v5M12 8h.01',
  screen: 'M3 5h18v12H3zM8 21h8M12 17v4',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  camera: 'M4 8h4l1.5-2.5h5L16 8h4v11H4zM12 10.5a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
  print: 'M7 9V4h10v5M7 16H4V9h16v7h-3M7 14h10v6H7z',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  link: 'M10 14l4-4M8 11l-2.5 2.5a3.5 3.5 0 0 0 5 5L13 16M11 8l2.5-2.5a3.5 3.5 0 0 1 5 5L16 13',
  whistle: 'M4 11h9l7-3v4l-3 .5M13.5 12a5 5 0 1 1-8.5 3.5c0-1.5.5-3 1.5-4.5M9.5 7V4M6.5 7.5L5 5',
  gavel: 'M8 9l5-5 4 4-5 5zM10.5 11.5L5 17M4 21h10M12 13l-4-4',
  box: 'M4 9h16v11H4zM8 9l1-5h6l1 5M9 9h6',
  archive: 'M4 4h16v5H4zM6 9v11h12V9M10 13h4',
  leave: 'M10 5H5v14h5M14 8l4 4-4 4M9 12h9',
  undo: 'M8 5L4 9l4 4M4 9h9a6 6 0 0 1 0 12h-3',
  follow: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z',
  eye: 'M2.5 12c2.2-4 5.4-6 9.5-6s7.3 2 9.5 6c-2.2 4-5.4 6-9.5 6s-7.3-2-9.5-6zM12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  offline: 'M4 9.5c4.8-4.3 11.2-4.3 16 0M7.5 13.5c2.8-2.4 6.2-2.4 9 0M12 18h.01M4 4l16 16',
  text: 'M4 7V5h10v2M9 5v14M7 19h4M14 12v-1.5h7V12M17.5 10.5V19M16 19h3',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 5a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM9 15a2 2 0 1 0 0 4a2 2 0 1 0 0-4z',
} as const

export type IconName = keyof typeof PATHS

/** One em square, in the colour of the text. Without a label it says nothing to a screen reader. */
export function Icon({ name, label }: { readonly name: IconName; readonly label?: string }) {
  return (
    <svg
      className={css['icon']}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
