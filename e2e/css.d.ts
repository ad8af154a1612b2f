/** Style sheets that test pages import for their effect. */
declare module '*.css';
