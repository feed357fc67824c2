import { createRoot } from 'react-dom/client'
import { Gallery } from './ui/Gallery'
import './ui/tokens.css'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Gallery />)
