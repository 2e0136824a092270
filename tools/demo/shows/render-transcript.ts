import type { DemoEpisode } from './list-episodes.ts';

/** What is said in the demo's episodes, again and again; invented, as everything about them. */
interface Script {
  welcome: (title: string) => string;
  talk: readonly (readonly [speaker: 'host' | 'guest', text: string])[];
  ad: readonly string[];
  farewell: string;
}

const ENGLISH: Script = {
  welcome: (title) => `Welcome aboard. Today: “${title}”.`,
  talk: [
    ['host', 'Let us begin where you began: which harbour was the first you remember?'],
    ['guest', 'A small one, with one crane and two opinions about it.'],
    ['guest', 'My grandmother kept the ledger. She wrote down the weather before she wrote down the fish.'],
    ['host', 'And what did the ledger say on the day that everybody still talks about?'],
    ['guest', 'Nothing. An empty line. She said that some days are not for writing down.'],
    ['host', 'You have brought something. What is it that I am hearing?'],
    ['guest', 'That is the buoy outside the breakwater. It rings when the swell comes from the north.'],
    ['guest', 'After a while you stop hearing it, and then you hear it only when it is silent.'],
    ['host', 'Who looks after it now?'],
    ['guest', 'A woman from the yard, every second Thursday, with a pot of grease and a thermos of tea.'],
    ['host', 'I would like to go out with her.'],
    ['guest', 'She would like that less than you would, but she would take you.'],
  ],
  ad: [
    'This episode is supported by Northgate Boots, who make boots for people who stand on wet stone for a living.',
    'I have worn mine for two winters, and the only thing that leaks is my roof.',
    'Go to northgate-boots.example and use the code HARBOUR for ten per cent off.',
    'That is northgate-boots.example, code HARBOUR. And now back to the quay.',
  ],
  farewell: 'That was all for today. Fair winds, and until Tuesday.',
};

const GERMAN: Script = {
  welcome: (title) => `Servus und willkommen. Heute: „${title}“.`,
  talk: [
    ['host', 'Fangen wir ganz vorne an: Wie bist du zum Programmieren gekommen?'],
    ['guest', 'Über die Küche. Mein Onkel hatte ein Wirtshaus, und die Kassa ist jeden Freitag abgestürzt.'],
    ['guest', 'Ich war der Einzige, der sich getraut hat, die Klappe hinten aufzumachen.'],
    ['host', 'Und was war dahinter?'],
    ['guest', 'Staub, ein Kassenbon von 1987 und ein Programm ohne einen einzigen Kommentar.'],
    ['host', 'Das klingt nach den meisten Projekten, die ich kenne.'],
    ['guest', 'Knödel und Code haben eines gemeinsam: Wenn man zu lange rührt, fallen sie auseinander.'],
    ['host', 'Das schreiben wir auf die Tassen.'],
  ],
  ad: [
    'Diese Folge wird unterstützt von Paperfold Planners, den Kalendern für Menschen, die noch mit der Hand denken.',
    'Ich verwende meinen seit einem Jahr, und er ist noch nie abgestürzt.',
    'Auf paperfold.example gibt es mit dem Code KNOEDEL zehn Prozent Rabatt.',
    'Und jetzt zurück in die Küche.',
  ],
  farewell: 'Das war es für heute. Bis nächste Woche, und lasst euch nichts anbrennen.',
};

const SECONDS_A_LINE = 9;
const AD_SECONDS_A_LINE = 8;

/** An episode's transcript as WebVTT, from its first second to its last, with a sponsor's message after a third of it. */
export function renderTranscript(episode: DemoEpisode): string {
  const { show, number, title, durationSeconds } = episode;
  const script = show.language.startsWith('de') ? GERMAN : ENGLISH;
  const ad = adBreakOf(episode);
  const names = { host: show.author, guest: `Guest of episode ${number}` };
  const cues = [cue(0, 6, names.host, script.welcome(title))];
  const last = durationSeconds - 8;
  let turn = number;
  for (let at = 7; at + SECONDS_A_LINE <= last; at += SECONDS_A_LINE) {
    if (at + SECONDS_A_LINE > ad.startSeconds && at < ad.endSeconds) continue;
    const [speaker, text] = script.talk[turn++ % script.talk.length]!;
    cues.push(cue(at, at + SECONDS_A_LINE - 0.4, names[speaker], text));
  }
  const read = script.ad.map((text, line) =>
    cue(ad.startSeconds + line * AD_SECONDS_A_LINE, ad.startSeconds + (line + 1) * AD_SECONDS_A_LINE, names.host, text),
  );
  const all = [...cues, ...read, cue(last, durationSeconds, names.host, script.farewell)].toSorted((a, b) => a.at - b.at);
  return `WEBVTT\nKind: captions\nLanguage: ${show.language}\n\n${all.map(({ text }) => text).join('\n')}`;
}

/** Where the sponsor's message of an episode is, in seconds. */
export function adBreakOf({ durationSeconds }: DemoEpisode): { startSeconds: number; endSeconds: number } {
  const startSeconds = Math.round(durationSeconds / 3);
  return { startSeconds, endSeconds: startSeconds + ENGLISH.ad.length * AD_SECONDS_A_LINE };
}

function cue(from: number, to: number, speaker: string, text: string): { at: number; text: string } {
  return { at: from, text: `${clock(from)} --> ${clock(to)}\n<v ${speaker}>${text.replaceAll('&', '&amp;')}\n` };
}

function clock(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
