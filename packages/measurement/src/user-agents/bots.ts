/** Crawlers, importers, checkers and other machines, by their product. */
export const BOTS = `
7Siters Crawler = 7siters
AAABot - unknown bot = aaabot
Acast Tester = acast-tester
AccountingPodcastDownloader
Adswizz = ais virtuallistener
ma Podcast (agma) Bot = agma
AirableBot = airablebot-podcast
AlignaBot
All Ears = allears
Alexa Flash Briefing cache = amazonnewscontentservice
Amazon Music Podcasts Bot = amazon music podcast
Anchor Importer = anchorimport
Apple Notes share extension = com.apple.mobilenotes.sharingextension, com.apple.notes.sharingextension
Applebot
atheerfm
Audioboom bot = audioboombot
Audiomack = audiomack podcast processor
audio-sanity-check
Audioscrape
Audacy Creator Lab Hosting
AudioWave feed parser = audiowavebot
AutoHotkey
Babbar = barkrowler
Beehiiv podcast importer = beehiiv-podcast-importer
British Library = bl.uk_ldfc_bot
Blubrry Migration Service
Blubrry Crawler = blubrry podcasting, blubrry powerpress
BNE Crawler = bne.es_bot
Buck Media Monitoring = buck
Bullhorn Crawler = bullhorncrawler
Captivate bot = captivatebot
Cartesia.ai bot = cartesia.ai
CastFeedValidator
castget
Castnews = castnews-topiker
Castopod
Ceramic Terracotta Crawler = terracotta
Chartable = trackable
Clark-Crawler, unknown = clark-crawler2
Claudebot = claudebot
clipgenie-service-worker
CloudConvert
Cloudflare SSL detector = cloudflare-ssldetector
Comscore Crawler = proximic
ConduitMCP
ContentFlow
Critical Mention = podcast-criticalmention
Crowli
curl = libcurl, pycurl
DataforSEO = dataforseobot
Datagnion Bot = datagnionbot
dataprovider.com
Daum
Deezer Podcasters
DIFTCL-AnchorAudit
Digg = digg mozilla
Downcast Bot = downcast feed consumer
DuckDuckBot = duckduckbot-https
F-Secure Riddler = riddler
Facebook Bot = facebookbot, facebookexternalhit, acebookexternalhit, podcastbot, facebot, facebookexternalua, facebookplatform, meta-externalagent, "meta-externalagent
Feedspot Fetcher = feedspot
Fetch Container = fetch-container
FlexGet
Flipboard Proxy = flipboardproxy
Freewheel Audio Processor = freewheel
Fyyd = fyyd-poll
Go Storage Gateway V1 = storagegw-v1-go
Google Adsense Bot = mediapartners-google
Google Gemini = googleagent-urlcontext
Googlebot = googlebot-image, googlebot-video, feedfetcher-google, google-xrawler, googlebot-news audio, googlebot-news, google-safety, googleother-video, googleother
Google NotebookLM = google-notebooklm
gpt-in-mind-podcasts = gpt-in-mind-podcasts-v2
GuestPrimer
Gumball = gumball.fm analytics prefix checker
Headline Crawler = ev-crawler
HTTrack website copier = httrack
Internet Archive = special_archiver, ia_archiver-web.archive.org
iono.fm feed importer = iono
iOS share menu = sharinguiservice
IPFS Podcasting Node
Jaunt
KutPod Importer = kutpod-importer
Library and Archives Canada = lac_iaharvester
Libsyn = libsyn4-download
libwww-perl = lwp::simple
LinkPreview
LinuxGetUrl
Livelap Crawler = livelapbot
ListenNotes
llmfeed
LTX71
lychee
MacOS share menu = sharesheetui
MagellanAI
Mastodon Bot = mastodon
Fediverse Bot = misskey, cherrypick, iceshrimp, gotosocial
Metapodcast = metapodcastv2
Microsoft Bingbot = bingbot, adidxbot
Mixcloud Podcast Importer = mixcloudpodcastimporter
MSN Bot = msnbot
n8n
Netcraft Survey Agent = netcraftsurveyagent
Newspaper
NL Israel Internet Archiver = nl-israel_iaharvester2025
NovaStream Live Importer = novastreamlive
OgScrper
OkDownload
OmniStudio = omnystudio
OP3 Fetcher = op3-fetcher
OpenAI GPTBot = gptbot
Overcast Transcriber
Owler Open Web Crawler = owler
Pandora RSS crawler = pandorarsscrawler
PaperLi = paperlibot
parc
Pinecast Importer = pinecast
Pingdom
PlayNext = playnext-tier1, playnext-t3
PodBean Feed Reader = podbeanfeedreader
Podbean Importer
Podcastindex.org = podcastindexmanager, podcastindex classifier, aggrivator
Podcast de facto Standard = podcaststandard
Podcast Downloader = podcast-downloader
Podcast Go Audio Downloader = podcast-go-audio-downloader
Podcast Archiver
Podcastics
PodcastDL
Podchaser Parser = podchaserparser
PodcastPipeline
podcast-download-worker
podcast-grabber
podcast-preflight
podcast-renamer
podcast-stt
PodcastTranslator
PodcastWorker
podcasts ai local transcribe = podcasts-ai-local-transcribe
PodCloud
Podcorn
Podcst
poddl - podcast downloader = poddl
Podfollow = podfollowbot
Podget
Podhound = podhoundbeta
Podio Bot = podio
Podlexicon Downloader = podlexicondownloader
Podmon Bot = podmonbot
Podnews = podnewsbot
PodOracle
Podplay Podcast Sync = podplay-podcast-sync
PodRank Downloader = pod-rank-downloader
Podroll Analyzer = pdrl.fm analyzer
pods3-backfill
Podscan Bot = podscanbot
Podscribe = adswizz-podscribe
PodSearcher
PodUptime = poduptimebot
Podtail RSS Crawler = podtail
Podtrac Feed Scanner = podtrac network client
PodvineBot
PostRank Bot = postrank
PodwatchPro = podwatch-pro crawler
private-podcast-puller
Pyannote = pyannoteai
python-requests
Qiniu spider = z0-qiniu-imgstg-spider
RedCircle
Rephonic
Req
Ridder Bot = ridderbot
RSS Audio Downloader = rss-audio-downloader
RSS to Telegram = rsstt
rssfeedfetcher = rssfeedfetcher libfetch
Rstudio = rstudio desktop
RunPod = runpod-python
Sciis media fetch = sciis-media-fetch
SEMrushBot = semrushbot
Serendeputy = serendeputybot
Simplecast
Slack Bot = slackbot
slopsearch
Snapchat Bot = snap url preview service
SoundMadeSeen
Speechmatics ASR = speechmatics-api
SPoRC Research Downloader = sporc-research-downloader
Spider
Stitcher Bot = stitcherbot
Substack Content Fetcher = substackcontentfetch
SummarizeCasts = summarizecasts-worker
SupportingCast
swiperight-pipeline
Taddy Podcast API
Teeming modal podcast transcriber = teeming-modal-podcast-transcriber
TelegramBot
theTradeDesk Content Web Scraper = ttd-content
Timpi search crawler = timpibot
Tiny Tiny RSS
TranscribeServer
Transistor = transistor.fm
Transmission
Trendsmap Resolver = trendsmapresolver
truename podcast transcriber = truename-podcast-transcriber
TurnitinBot = turnitin
Twingly Bot = twingly recon
Typhoeus
UCast
UniversalFeedParser
UptimeRobot
Vercel image optimization = vercel-image-optimization
Vercel screenshot = vercel-screenshot
Veritone Engine Toolkit = veritone
Vurbl = vurblbot
weborama = weborama-fetcher
Wget
WhisperProxy
WordPress
wsrv.nl = imagefetcher
YaCy = yacybot
yushi-podcast-catalog
Zapier
Zencast = zencastr
podwords = podwordsbot
`;
