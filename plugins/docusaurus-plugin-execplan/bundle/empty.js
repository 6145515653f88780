// Stands in for modules that `index.ts` leaves out of the bundle.
export default undefined;
