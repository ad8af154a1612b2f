/** A tag as the API shows it. */
export interface Tag {
  Key: string;
  Value: string;
}
