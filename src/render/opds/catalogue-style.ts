/** Style sheet of `public/` for a catalogue that is opened in a browser. */
export const CATALOGUE_STYLE = 'catalogue.css';
