/** What is said wherever a person's word goes before that of files. */
export const handEdits = {
  stays: 'What you change stays as you say it, whatever files say later.',
  giveBack: 'Use what files say',
  given: 'Files decide again once you save.',
};
