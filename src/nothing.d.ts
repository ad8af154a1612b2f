/** Stands in for modules whose types would bring Node's globals into folders that must run without Node (tsconfig `paths`). */
export {};
