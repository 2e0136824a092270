/** Apps of broadcasters, papers, churches and makers of devices, and general ones in which audio is played. */
export const OTHER_APPS = `
Alexa-enabled device = echo, alexamediaplayer, alexaservice, alexa mobile voice, amazonavs, avsdevicesdk
Ampache
APK Downloader = apkxdl
Apple iMessage = messagesviewservice, messages, messages share extension, messagesnotificationextension
Apple Mail = mail
Apple Reminders = recordatorios, reminders
Aftonbladet
Audacious
Awasu
BBC iPlayer = bbciplayer
BBC iPlayer Radio = bbciplayerradio
BBC Sounds
Browser iOS = browser_ios
Clementine Music Player = clementine
Corriere della Sera
DolphiniPad = dolphiniphone
Economist Espresso = theeconomist-darwin-android, theeconomist-darwin-ios
Emacs = url
Facebook = fb4a, facebook-mobile
FaithPlay = faithplay faithplay
Feedly = feedly
foobar2000
Free Download Manager = fdm
GoodReader = goodreader4, goodreaderipad
Google Assistant = google-speech-actions
iDownloader = idownloaderfree_apps4stars, idownloaderlite, idownloaderpro
IDEngineering
Internazionale = internazionale app for android, internazionale app for ios
ITV News = com.itv.itvnewsapp
KERA Public Media App = kerapublicradioapp
Le Monde = aec
LeParisien = leparisien
LesEchos = lesechos
LG Player
Majelan = majelanapp
MediaMonkey
Microsoft Outlook = outlook-android, outlook-ios
Microsoft Xbox
Nabd Pulse = com.waveline.nabd, nabd
Nos = nos staging, nos dev
NPR = npr one, nproneandroid
NRC = nrc-nieuws
Parler = parler staging
Plex = plexmediaserver, plex media server
PugPig Bolt = pugpigbolt
Pypodder
radio.de = getpodcast
Radio France = apprf, com.radiofrance.radio.radiofrance.android, radiofrance
Relevant Radio
Rhythmbox = gvfs
RSSOwl
RTL+
Slack
Storybutton
Substack
TalkRadio = talk radio
talkSPORT app = talksport
TED = ted pod, ted android
The Athletic = theathletic-ios, theathletic-android
The Economist = lamarr-ios, lamarr-android, theeconomist-lamarr-ios, theeconomist-lamarr-android
Times Radio app = times radio
TPR: Texas Public Radio = tprpublicradioapp
Tumult
Twipe Mobile App = twipemobileapp
Twitter = twitterandroid
Ubook Player
uTorrent = btwebclient
Virgin Radio app = virgin radio
WhatsApp
Wink 106 = wink106
WNYC = wnyc-app, wnyc app
WOWY Radio = wowy radio
Zune
`;
