/**
 * The example desk's own briefing, in which the statements of the example are anchored. All of it is indirect
 * speech; its facts are those of the agency report that the example names, of 26 October 2023.
 */
const paragraphs = [
  'The President of the United States says that he has warned Iran’s Supreme Leader. An aide to Iran’s president says that no such thing took place. Between the two lie messages which both sides speak of, and whose text the report does not give. This briefing sets down who said what, on which day and through whom. It draws on a single report of a news agency, published by Reuters on Thursday 26 October 2023.',

  'Joe Biden spoke first. On Wednesday 25 October he told reporters that he had warned Ayatollah Ali Khamenei of an American response should the attacks on United States troops go on, and that the ayatollah would do well to be ready for it. By what road the warning had reached Tehran, the President did not say. He added that it was unconnected with Israel.',

  'On Thursday John Kirby, who speaks for the White House, confirmed before the press that a message had been passed on directly; he would not go into detail. In the White House’s account the message went from Biden to Khamenei and warned Tehran off American personnel in the Middle East.',

  'By the time that Kirby spoke, Mohammad Jamshidi, an aide to President Ebrahim Raisi of Iran, had already contradicted Biden in a post on social media. None of the American messages, he wrote, had been addressed to the Supreme Leader. Those that had come were requests, he went on, and nothing beyond that; a president who believes that he has warned Iran should have his staff show him what they wrote. Iran’s mission to the United Nations, asked by the agency for its view, had not replied when the report went out.',

  'A further account comes from IRNA, the news agency of the Iranian state, and from a source to whom IRNA gave no name. The United States, according to this source, had sent word to Iran, and to friends of Iran such as Hezbollah in Lebanon, that it did not seek to widen the war; it had asked them all to hold back. The source thought little of that: whoever ships arms to Israel and takes the conduct of the war in hand cannot, in political messages, profess to be against its spread. Iran’s allies, the source said besides, act on their own and are not under Tehran’s command.',

  'Against this last point stands what the Reuters report says in its own voice: that Iran extends its reach by giving arms and money to militant groups, among them Hezbollah, Hamas in Gaza, the Houthis of Yemen and Shi’ite militias in Iraq. American officials, it says in the same way, would like to keep the conflict from growing wider.',

  'What Biden’s words referred to was a run of attacks on American forces. The Pentagon counted at least 12 in Iraq and four in Syria within a week, and put them down to groups affiliated with Iran. It also said that some 900 additional soldiers were on the way to the region or had newly come there, so as to strengthen the air defences that guard American personnel.',

  'The latest American reprisal of the kind that is known of, the report recalls, dates from 23 March 2023. On that day United States forces flew several air strikes against groups in Syria that are aligned with Iran. The military held these groups responsible for a drone attack; that attack had killed one American contractor and wounded a second, and five of the country’s soldiers had been hurt.',

  'Behind all of it is the war that began with the assault of Hamas, the armed group which governs Gaza, upon Israel on 7 October. The assault cost at least 1,400 lives, Reuters writes, for the most part those of civilians, and about 200 people were carried off as hostages. Israel has sworn to destroy Hamas. It has bombed Gaza from the air and laid siege to it, and it is making ready to enter on the ground.',

  'How many have died in Gaza is open to question. More than 7,000, say Palestinian authorities; which of them gave the number, the report leaves unsaid. President Biden has let it be known that he distrusts figures of this sort. Reuters, for its part, states that it was not able to confirm the toll independently.',

  'The two threads met at the United Nations. Iran’s foreign minister, Hossein Amirabdollahian, said there on Thursday that the United States would not be spared if Israel’s retaliation against Hamas in the Gaza Strip did not come to an end.',

  'Three questions are left open: to whom the messages were addressed, what they said and who carried them. The text of a single message, or the word of its bearer, would answer most of them. The number of the dead calls for proof of another kind: names, the registers of hospitals and morgues, and access for somebody who belongs to neither side.',
]

export const briefingText = paragraphs.join('\n\n')
