/** What the history says where nobody gave a reason. A document may be private: nothing of its contents stands here. */
export const retrievalReasons = {
  firstText: 'Text stored.',
  newText: (number: number) => `Retrieved again: the text differs; stored as snapshot ${number}.`,
  retrieved: (number: number) => `Retrieved again, with the text of snapshot ${number}.`,
  sameText: (number: number) => `Retrieved again: the text is that of snapshot ${number}.`,
}
