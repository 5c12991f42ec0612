import { serve } from './app/serve.js';

await serve(process.argv.slice(2));
