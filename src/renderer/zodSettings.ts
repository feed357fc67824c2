import { z } from 'zod'

// Without eval, which the page's policy forbids. Imported before anything that makes a schema: that is when zod tries.
z.config({ jitless: true })
