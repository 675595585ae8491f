/** What the history says where nobody gave a reason. A document may be private: nothing of its contents stands here. */
export const intakeReasons = {
  broughtIn: (fetched: boolean) =>
    fetched ? 'Document fetched and recorded.' : 'Document read from a file and recorded.',
  archived: 'A web archive keeps a copy; its address was added.',
}
