// Stylesheets are gathered by the build; to the compiler an import of one is only a side effect.
declare module '*.css';
