/** Apps that play podcasts, with the other products they call themselves. Names alone need no tokens. */
export const PODCAST_APPS = `
Acast
Adori = adori-dev
AhaRadio = aharadio2
Airr = airr beta
Airsonic
Aisten - Podcast Transcription = aisten
All Daf = alldaf
All Mishnah = allmishna
All You Can Books = allyoucanbooks
Amazon Music = amazonmusic, harley
Anchor
AnchorFM
Anghami = أنغامي, anghami android
AntennaPod = antenna, de.danoeh.antennapod
Apollo = apollo podcasts
Apple HomePod = airpodcasts
Apple Podcasts = podcasts, balados, podcasti, podcastit, podcasturi, podcasty, podcast’ler, podcast'ler, podkaster, podcastok, podcaster, подкасти, подкасты, подкасттар, פודקאסטים, البودكاست, اُسمعلي, إسمعلي, إسمعلي, पॉडकास्ट, พ็อดคาสท์, 播客, 팟캐스트, ポッドキャスト
ARD Audiothek = ard-audiothek, ard audiothek ios version
ARD Sounds = ard-sounds
Arte Radio = arteradio
Arvocast
Audacy = radio.com
Audials = com.audials, com.audials.paid
Audible = com.audible.playersdk.player
Audio Now = android_audionow
audiobookshelf
AudioWave = audiowave ios
Audirvāna Studio
Banter = banter-beta
BashPodder
Behind the Knife = behindtheknife
BetterCast
BeyondPod
Bitcast = bitcast.fm, bitcast 4 reel, bitcastbitcast
Boomplay = boomplay lite
Bose SoundTouch = bose
bPod
Breaker
Breez
Brink
Broadway Podcast Network = broadwaypodcastnetwork
Bullhorn
CampfireFM = campfire
capsule.fm = capsule-android
Car Curious = carcurious
Castamatic
CastBox = castbox, fm.castbox.audiobook.radio.podcast
castero
Castria
Castro
Casts
České Podcasty = cz.ceskeappky.podcasty
Cinemo Infotainment System = cinemo
Claro música radio = claro musica ios
Cliamp
Cooler = coolerfm
Corefeed
Cosmicast
CPod
Curio
Damus = دامُس, 达摩
DAN Podcast App = dan podcast
De Standaard = ds podcast
Deezer = deezerjukebox
DevCasts
Dlf Audiothek = dlfaudiothek
DoggCatcher
Doughnut
Downcast
Earsay
Echowave
Elevation Health = elevation_health
Everand = everand-android, everand-ios
faidr = cfr plus
FocusPodcast
Fountain = fountainapp
Fréquence Plus = frequenceplus
Gaana = gaanaandroid, gaana-ios
Global Player = radio x, capital xtra, capital fm, smooth, lbc, heart, classic fm, gold
Godcaster = godcaster app, godcasterapp
Goodpods = goodpods.android, goodpods.ios
Google Podcasts = googlepodcasts, gsa
gPodder = mygpo-feedservice, detlef
Grover Podcast
Guardian = guardian podcast
Hark Audio = hark
HermesPod = hermespod.com
Himalaya = himalaya_test
Horse Radio Network = hrn
iCatcher = icatcher!
iHeartRadio = iheart, iheartpodcasts
Insomniac Radio = insomniac-radio
Instacast = instacast instacast
iTunes = itunes-iphone, itunesu
iVoox = ivooxapp
JioSaavn = com.jio.media.jiobeats, saavn player
Kajabi = kajabipodcast
Kasts = kasts libvlc
Kidscast
KidsPod = kidspodmobileclient
Les Indés Radios = lesindesradios
Life Radio = life-radio-konsole-app-android
LifeEssentials = lifeessentialsapp, life essentials
Listen = listen app
Luminary = luminarypreprod, luminary.next
Megaphone = megaphone.fm
Metacast
miaocast
Mimir = mimir-macos, mimir-ios
MixerBox = mixerbox pro
Momo = momo-podcast
MoonFM = moon fm
mpv = libmpv
Music Download App = music download
MyTuner = mytuner radio app, mytuner_podcasts_androidplayer, mytuner-exoplayeradapter, mytunerios free, mytuner podcasts, mytunerios
Overcast = watch
Overhaul = podcast overhaul, overhaul fm
Pandora
phonostar Radio-App = phonostar-player
PlaydioCast Podcast Radio = playdiocast
PlayerFM
Player FM = alpha playerfm
PlayPod
Pocket Casts = shifty jelly pocket casts, pocketcasts
Podbay
Podbean
Podcast Addict = podcastaddict
Podcast Archiver = podcast-archiver
Podcast Guru = podcastguru
Podcast Parrot = podcastparrot
Podcast Republic = podcastrepublic
Podchaser = podchaser-parser
Podcoin
PodCruncher
PodcatBeta
Podgrab = podgrab - docker
Podhero = podhero alpha, swoot agent
Podhome = podhome app
Podimo
Podium Podcast = podium
Podkicker Pro = podkicker, podkicker pro
PodLink
PodMe = podme android app, podme ios app
PodMN
Podnods = podnods-player
PodNL
Podopolo
PodTrapper
Podurama
Podverse
Podvine
Podyssey = com.toysinboxes.echo, fm.podyssey.podcasts, podyssey app
PrestoCast = prestocastdev
ProCast = com.podflitzer.android
PulsarCast
Radio Downloader
Radioline = radioline 2
RadioPlayer = radioplayer uk
RadioPublic = radiopublicdraper
Repod
Roku
RSS Radio = rssradio, rssradio7
RSSDemon = com.meecel.feedreader.rssdemonad
SachNoi = sachnoi.app, sachnoiapp
Samsung Podcasts = sp-agent
ServeStream = servestream dynamo
Shadow
SiriusXM = sxmapp, sxm-android, sxm-apple
Snipd
Sonnet = simple podcast player
Sonos
SoundWaves
Spotify = spotify-lite, spotify-lite: spotify-lite
Spreaker = spreakerpodcast, spreaker for android, spreaker for ios, spreaker custom app for ios, spreaker custom app for android
Stitcher = stitcher demo
Storiyoh
Storytel = storyteldownloader
Subcast
Swinsian
SYOK = my.com.astro.player
Telmate = telmate-audio-player
The Podcast App = thepodcastapp, com.evolve.podcast, podcastapp
The Podcast App (Magnolia Apps) = tpa, tpa-wear
Treble
TrueFans
Tubidy Fm Offline Music Player = tubidy fm
TuneIn = tunein radio, tunein radio pro
Turtlecast
Up Next = upnext
Upcast
Updates
VictorReader = victorreader stream
VLC media player = vlc
Vo
Vodacast
Wavlake
Winamp = winampmpeg
Windows Media Player = nsplayer, windows-media-player
WynkMusic
Xiao Yu Zhou = xiaoyuzhou
Yandex Music = yandex.music, ya.music
Yapa
Yoto = yoto v2 fw
YouTube Music = youtubemusic, com.google.android.apps.youtube.music, com.google.ios.youtubemusic
YouTube Music (ReVanced) = app.revanced.android.apps.youtube.music
Zeno
Dynamo
Earmark
FeedStation
GoldenPod
Headliner
Hubhopper
HyperCatcher
Iframely
Jamit
JamxFeeds
Juice
Lisny
MegaSeg
Miro
MusicBee
NetNewsWire
Newsboat
Newsly
OpenStream
Outcast
PeaCast
Playapod
Podcini
Podcatcher
PodPuppy
PodQast
ReadYou
SoundOn
Sybel
mowPod
Podfriend
DRN1
Castaway
`;
