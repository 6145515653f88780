/** Address of the page on which a plan is written. */
export const WRITE_ADDRESS = 'write';

/** Address of what the page loads once its reader writes. */
export const WRITE_DATA_ADDRESS = 'write/repository.json';
