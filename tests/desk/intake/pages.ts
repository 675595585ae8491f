// Pages in the shapes that sites give them; all of it made up.

export const FIRST =
  'The bridge over the Senn was closed to all traffic on Monday morning, the roads authority of Ostmark said, after a crack had been found in one of its pillars.'
export const SECOND =
  '“Nobody is in danger,” said Mira Kols, a spokeswoman of the authority. She added that engineers would look at the pillar before the end of the week.'
export const THIRD =
  'Residents of the island disputed that. The ferry runs twice a day and has room for 40 people, they said, while some 1,200 cross the bridge each morning.'
export const BODY = [FIRST, SECOND, THIRD].map((text) => `<p>${text}</p>`).join('\n')
export const TEXT = [FIRST, SECOND, THIRD].join('\n\n')

const CHROME = `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>`
const FOOT = `<footer><p>Imprint · Privacy · © The Senn Courier</p></footer>`

/** A page with JSON-LD and the usual frame around its article. */
export const WITH_JSON_LD = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Bridge closed after crack is found | The Senn Courier</title>
<link rel="canonical" href="https://www.courier.example/news/bridge?utm_source=feed">
<meta property="og:site_name" content="Courier">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
 {"@type":"Organization","@id":"#us","name":"The Senn Courier"},
 {"@type":"NewsArticle","headline":"Bridge closed after crack is found","author":[{"@type":"Person","name":"Ada Lind"},{"@type":"Person","name":"Bo Marsh"}],
  "publisher":{"@id":"#us"},"datePublished":"2024-03-04T09:30:00+01:00","inLanguage":"en"}]}</script>
</head><body>${CHROME}<main><article><h1>Bridge closed after crack is found</h1>
<figure><img src="/a.jpg" alt=""><figcaption>The bridge on a better day. Picture: Courier</figcaption></figure>
<p>${FIRST}</p><aside><p>Read more: Ten bridges that you must see</p></aside>
<h2>What the authority says</h2><p>${SECOND}</p>
<ul><li>The ferry runs at seven.</li><li>It runs again at five.</li></ul>
<blockquote><p>We were not asked, said one of those who live there, and we would have had something to say.</p></blockquote>
<table><tr><th>Day</th><th>Crossings</th></tr><tr><td>Monday</td><td>1,200</td></tr></table>
<p>${THIRD}</p></article></main>${FOOT}</body></html>`

/** Everything that is known stands in meta elements. */
export const WITH_META = `<html><head><title>Bridge closed - Courier</title>
<meta property="og:title" content="Bridge closed"><meta property="og:site_name" content="Courier">
<meta property="og:locale" content="en_US"><meta name="author" content="By Ada Lind">
<meta property="article:published_time" content="2024-03-04T23:30:00-02:00">
<meta property="og:url" content="https://m.courier.example/bridge"></head>
<body>${CHROME}<div id="story"><h1>Bridge closed</h1>${BODY}</div>${FOOT}</body></html>`

/** Nothing but a layout. */
export const BARE = `<html><head><title>Bridge closed</title></head><body>${CHROME}
<div class="content"><h1>Bridge closed</h1><span class="byline">By Ada Lind</span><time datetime="2024-03-04">4 March</time>
<div>${FIRST}<br><br>${SECOND}<br>${THIRD}</div></div>${FOOT}</body></html>`

/** The page draws itself from its JSON-LD. */
export const ONLY_JSON_LD = `<html lang="en"><head><title>Courier</title>
<script type="application/ld+json">${JSON.stringify({
  '@type': ['ReportageNewsArticle'],
  headline: 'Bridge closed',
  author: 'Ada Lind',
  publisher: { name: 'The Senn Courier' },
  datePublished: '2024-03-04',
  articleBody: `${FIRST}\n${SECOND}\n\n${THIRD}`,
})}</script></head><body><div id="root"></div><script src="/app.js"></script></body></html>`

const ARABIC_FIRST =
  'قالت وزارة النقل في بيان لها يوم الاثنين إن الجسر الواقع على نهر السن أُغلق أمام حركة المرور بعد العثور على شق في أحد أعمدته، مضيفة أن الفحص سيستمر أسبوعا.'
const ARABIC_SECOND =
  'ونفى سكان الجزيرة أن يكونوا قد أُبلغوا بالأمر، وقالوا إن العبّارة لا تتسع إلا لأربعين شخصا بينما يعبر الجسر كل صباح نحو ألف ومئتي شخص من سكانها والعاملين فيها.'
export const ARABIC_TEXT = `${ARABIC_FIRST}\n\n${ARABIC_SECOND}`
export const ARABIC = `<!doctype html><html lang="ar" dir="rtl"><head><title>إغلاق الجسر</title>
<meta property="og:site_name" content="بريد السن"></head>
<body>${CHROME}<article><h1>إغلاق الجسر</h1><p>${ARABIC_FIRST}</p><p>${ARABIC_SECOND}</p></article></body></html>`

export const SCRIPT_ONLY = `<html><head><title>Courier</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript>
<div id="root"></div><script src="/app.js"></script></body></html>`

export const CONSENT = `<html lang="en"><head><title>Courier</title></head><body><div><h1>Before you continue</h1>
<p>We and our 812 partners store and access cookies on your device. You can accept or reject them.</p>
<p>With your consent we process personal data such as browsing behaviour.</p>
<button>Accept all</button><button>Reject all</button></div><script src="/c.js"></script></body></html>`

export const PAYWALL = `<html lang="en"><head><title>Bridge closed</title><script type="application/ld+json">
{"@type":"NewsArticle","headline":"Bridge closed","isAccessibleForFree":"False","author":{"name":"Ada Lind"}}</script></head>
<body><article><h1>Bridge closed</h1><p>${FIRST}</p><p>Subscribe to continue reading.</p></article></body></html>`

export const ROBOT = `<html><head><title>Just a moment...</title></head><body><h1>courier.example</h1>
<p>Verify you are human by completing the action below.</p><script src="/cdn.js"></script></body></html>`
