import './olderBrowsers.ts'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { fetchAhead } from './lazyPages.ts'
import { currentLanguage, loadTexts, markDocument } from './text/language.ts'
import { startAppearance } from './ui/appearance.ts'

fetchAhead(location.pathname)
startAppearance()
markDocument()

const place = document.getElementById('app')
if (place) void loadTexts(currentLanguage()).then(() => createRoot(place).render(<App />))
