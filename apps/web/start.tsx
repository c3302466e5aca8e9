import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { answers } from './shell/answers.ts'
import { keepForLater } from './shell/connection.ts'
import { workbench } from './shell/router.tsx'

const room = document.getElementById('app')
if (room !== null)
  createRoot(room).render(
    <StrictMode>
      <QueryClientProvider client={answers}>
        <RouterProvider router={workbench} />
      </QueryClientProvider>
    </StrictMode>,
  )

keepForLater()
