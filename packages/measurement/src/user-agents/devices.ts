import type { NameRule } from './agent-table.ts';
import type { DeviceName } from './device-names.ts';

// `maker;model;…` strings come from the players built into televisions and speakers.
const SPEAKER_MAKERS =
  /^(?:Bluesound|Bose|Denon|HEOS|Yamaha|BangAndOlufsen|Bang_And_Olufsen|ArgonAudio|LenbrookIndustries|Marshall|Edifier|Wiim|Naim_Audio|Audio_Pro|Devialet|Bowers___Wilkins|JBL|Harman_Kardon|KEF|Libratone|Onkyo|Pioneer|Sonos|Cambridge_Audio);|^Samsung;HW-|^Xiaomi;07G/;
const TELEVISION =
  /Smart-?_?TV|HbbTV|Roku|BRAVIA|AFT\w* Build|Opera TV|TV Safari|WebTV|NetCast|Web0S|Tizen.*TV|GoogleTV|Google TV|Android ?TV|TVStick|MIBOX|MiTV|CrKey|Chromecast|Xbox|PlayStation|\(Sky, E[SM]|Cinemo\/\d|^AirPlay\/\d|^samsung-agent\//i;

/** Devices by what the user agent says; the order matters. */
export const DEVICES: readonly NameRule<DeviceName>[] = [
  [/HomePod|^AirPodcasts\/\d|AudioAccessory/, 'Apple HomePod'],
  [/Apple ?TV|apple;apple_tv|tvOS/i, 'Apple TV'],
  [/Apple Watch|watchOS|^Watch\/\d+ CFNetwork|Watch OS|model\/Watch/, 'Apple Watch'],
  [/iPad/i, 'Apple iPad'],
  [/iPod/i, 'Apple iPod'],
  [/CFNetwork.*\(x86_64\)/, 'Apple Computer'],
  [/^(?:Garmin |TPA-Wear|.*\bWear OS\b)/, 'Other Watch'],
  [/^Amazon;Echo|^Echo\/|Alexa|^A[vm][sa]\w*(?:DeviceSdk|zonAVS)\//i, 'Amazon Smart Speaker'],
  [/GoogleChirp|Google-Speech-Actions|DeviceType\/SmartSpeaker/, 'Google Home'],
  [/Sonos|^VictorReader|^Storybutton\/|^Bose\//i, 'Other Smart Speaker'],
  [SPEAKER_MAKERS, 'Other Smart Speaker'],
  [/^ZTE;Xview/, 'Android Tablet'],
  [TELEVISION, 'Other Smart TV'],
  [/^[\w. -]+;[^;]*;[\da-f]{32};/i, 'Other Smart TV'],
  [
    /^Spotify\/.* \((?:Rivian|BYD AUTO|Volvo|Polestar|gminfo\w*|G6|G9)\)|Android Automotive|\bAndroid ?Auto\b|\bCarPlay\b| Tesla\/\d/,
    'Smart Car',
  ],
  [/Macintosh|macOS|Mac OS X(?! Mobile)(?<!like Mac OS X)|\bOSX\b|OS X\b(?<!like Mac OS X)|macosx|Macbook|MacBook/, 'Apple Computer'],
  [/\bosx\//, 'Apple Computer'],
  [/CrOS|Chromebook/, 'Google Chromebook'],
  [/KAIOS/i, 'Other Mobile Device'],
  [/(?:Android|Linux).*\bTablet|\bTablet.*Android|Android.*isTablet|android-tablet|\bSM-[TX]\d|\bTB\d{3}|\bGT-P/i, 'Android Tablet'],
  [/iPhone|\biOS|CFNetwork|phone;ios|[ (/]ios[ /;)]|[-_.]ios\b/i, 'Apple iPhone'],
  [
    /Android|Dalvik|ExoPlayer|AndroidXMedia3|okhttp\/.*Phone|^sp-agent|^PRDownloader$|^FileDownloader|^AntennaPod\/|\bGSA\/.*\.arm|^Turtlecast\/|^ServeStream|\((?:SM-A|moto |RMO-|Pixel |Redmi )/i,
    'Android Phone',
  ],
  [/Windows|Win(?:32|64)|Winamp|WMPlayer|NSPlayer|MediaMonkey|foobar2000|PowerShell/i, 'Windows Computer'],
  [/Linux|X11|Lavf\/|VLC\b|desktop|^okhttp\/|CastBox\/|BSD/i, 'Other Computer'],
  [/tablet/i, 'Other Tablet'],
  [/^Podkicker|spotify_|^Castro|^Swoot Agent|^Zune\/|^PodcastGuru |^Pocket Casts$|^AmazonMusic$|RTL\+|Player FM$/, 'Other Mobile Device'],
];

/** Operating systems; null where the user agent does not say. */
export const OPERATING_SYSTEMS: readonly NameRule[] = [
  [/watchOS|Apple Watch|^Watch\/\d+ CFNetwork|model\/Watch/, 'watchOS'],
  [/Apple ?TV|apple;apple_tv|tvOS/i, 'tvOS'],
  [/HomePod|^AirPodcasts\/\d/, 'HomePod OS'],
  [/RealityDevice|visionOS/, 'visionOS'],
  [/CFNetwork.*\(x86_64\)|Macintosh|macOS|macosx|\bosx\b|(?<!like )Mac OS X/i, 'macOS'],
  [/KAIOS/i, 'KaiOS'],
  [/Windows|Win(?:32|64)|NSPlayer|WMPlayer/i, 'Windows'],
  [/iPhone|iPad|iPod|\biOS|CFNetwork|phone;ios|[ (/]ios[ /;)]|[-_.]ios\b/i, 'iOS'],
  [/Web0S|webOS/, 'webOS'],
  [/Tizen/, 'Tizen'],
  [/Roku/i, 'Roku OS'],
  [/CrOS/, 'ChromeOS'],
  [/Fuchsia/, 'Fuchsia'],
  [/^Amazon;AF|\bAFT\w+ Build/, 'Fire OS'],
  [/Android|Dalvik|ExoPlayer|AndroidXMedia3|^sp-agent|\bGSA\/.*\.arm/i, 'Android'],
  [/Linux|X11|BSD/i, 'Linux'],
];
