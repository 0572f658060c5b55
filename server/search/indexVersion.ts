/** What the entries look like. Another version, and the index is made anew from the records. */
export const INDEX_VERSION = '1'
/** Where the installation keeps the version of what its index holds. */
export const INDEX_KEY = 'searchIndexVersion'
