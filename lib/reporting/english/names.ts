const MALE =
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul ' +
  'andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen ' +
  'larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam ' +
  'nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin ' +
  'arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene ' +
  'vincent russell elijah louis bobby philip johnny bill bob jim tom dan mike steve dave ben sam tim matt chris nick tony rick ron ' +
  'don jeff greg ken fred harry barack mitt ted marco jeb newt bernie boris vladimir sergei dmitry mikhail ivan igor alexei nikolai ' +
  'yuri oleg viktor volodymyr ali hassan hussein mohammad mohammed muhammad ahmed mahmoud ebrahim hossein abdul omar khalid yusuf ' +
  'ibrahim karim tariq javad hamid reza benjamin yair naftali ehud emmanuel francois françois jean pierre jacques nicolas olaf klaus ' +
  'hans jürgen wolfgang matteo giuseppe silvio mario luigi carlos luis jorge pedro miguel pablo diego fernando antonio rafael manuel ' +
  'javier alejandro hugo jair kim jong shinzo kenji hiroshi takashi narendra rahul imran nawaz rajesh amit sanjay arjun ravi mitch ' +
  'chuck lindsey rand rudy rex jared jens kofi antonio rishi keir nigel jeremy gavin ian neil colin graham stuart malcolm duncan ' +
  'angus hamish liam conor oscar leo max felix simon martin oliver theo lucas erik lars anders magnus sven henrik piotr andrzej ' +
  'tomasz marek pavel jan jakub milan zoran emil stefan konrad otto ernst karl johann kwame tunde chidi emeka kofi sipho thabo'
const FEMALE =
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily ' +
  'donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna ' +
  'brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie ' +
  'olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria ' +
  'teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle ' +
  'beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary nancy ivanka melania kellyanne ' +
  'condoleezza kamala nikki sonia elena ruth angela ursula theresa nicola marine christine giorgia natasha olga irina svetlana ' +
  'tatiana fatima aisha zahra leila maryam nadia amina yasmin layla huda rania indira priya anita lakshmi sunita mei yuki keiko ' +
  'sakura carmen rosa lucia elena isabel dilma cristina michelle sheila jacinda julia gillian fiona siobhan aoife niamh moira ' +
  'ingrid astrid freya greta katarina agnieszka magdalena ewa zofia claire chloe zoe lucy kate jane anne jo sue beth becky jill ' +
  'wendy tracy gina tina rita lena clara ella eva ida nora vera ines amara ngozi chioma adaeze zanele thandi wanjiku marta ' +
  'josephine louise valerie vivian yvonne joanna monica veronica bridget erin maggie molly sally heidi petra sabine monika ' +
  'renata ivana jelena milena'

/** First names by which "he" and "she" are resolved; a name in both lists, or in none, tells nothing. */
export const firstNames: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...MALE.split(' ').map((name) => [name, 'male'] as const),
  ...FEMALE.split(' ').map((name) => [name, 'female'] as const),
])
