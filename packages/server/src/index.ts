// The public face of the server: the app, the site it shows, and what listens.
export { createApp, type AppOptions } from './create-app.ts';
export { writeOpenApi } from './api/api-routes.ts';
export { openMission, type LiveMission } from './live-mission.ts';
export { loadSite, type Site, type SiteFile, type View } from './load-site.ts';
export { LANGUAGES, type Language } from './negotiate.ts';
export { readFacts, type Facts } from './read-facts.ts';
export { serve, type Served, type ServeOptions } from './serve.ts';
