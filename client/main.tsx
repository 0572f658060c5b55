import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { markDocument } from './text/language.ts'
import { startAppearance } from './ui/appearance.ts'

startAppearance()
markDocument()

const place = document.getElementById('app')
if (place) createRoot(place).render(<App />)
