import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles.css';
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <h1 className="text-fg-2 font-mono">Code Runs</h1>
    </StrictMode>,
  );
