import { expect, it } from 'vitest';
import { readFeed } from './read-feed.ts';

const read = (channel: string) =>
  readFeed(
    Buffer.from(
      `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>T</title><link>https://s.example/</link>${channel}</channel></rss>`,
    ),
  );
const readItem = (item: string) => read(`<item><title>E</title><guid>1</guid>${item}</item>`).episodes[0]!;

it('reads who may not show the feed, service by service', () => {
  const { blockedServices } = read(
    '<podcast:block>yes</podcast:block><podcast:block id="Google">no</podcast:block><podcast:block id="amazon">yes</podcast:block>',
  ).podcast;
  expect(blockedServices).toEqual([
    { service: null, isBlocked: true },
    { service: 'google', isBlocked: false },
    { service: 'amazon', isBlocked: true },
  ]);
});

it('reads pictures with their purposes, and the sizes of the older list', () => {
  const { images } = read(
    `<podcast:image href="https://i.example/a.webp" alt="A mast" aspect-ratio="16/9" width="2560" height="1440" type="image/webp" purpose="Banner social"/>
     <podcast:images srcset="https://i.example/1500.jpg 1500w, https://i.example/600,b.jpg 600w,https://i.example/x.jpg"/>`,
  ).podcast;
  expect(images[0]).toEqual({
    url: 'https://i.example/a.webp',
    alt: 'A mast',
    aspectRatio: '16/9',
    widthPixels: 2560,
    heightPixels: 1440,
    type: 'image/webp',
    purposes: ['banner', 'social'],
  });
  expect(images.slice(1).map(({ url, widthPixels }) => [url, widthPixels])).toEqual([
    ['https://i.example/1500.jpg', 1500],
    ['https://i.example/600,b.jpg', 600],
    ['https://i.example/x.jpg', null],
  ]);
});

it('takes the first picture as the cover where nothing better is there', () => {
  expect(read('<podcast:image href="https://i.example/a.webp"/>').podcast.image).toBe('https://i.example/a.webp');
});

it('reads the publisher, recommended feeds and the parts of a list', () => {
  const { publisher, podroll, remoteItems } = read(
    `<podcast:publisher><podcast:remoteItem medium="publisher" feedGuid="p-1" feedUrl="https://p.example/feed.xml"/></podcast:publisher>
     <podcast:podroll><podcast:remoteItem feedGuid="f-1"/><podcast:remoteItem title="nobody"/></podcast:podroll>
     <podcast:remoteItem feedGuid="m-1" itemGuid="track-3" medium="music" title="Here Comes the Sun"/>`,
  ).podcast;
  expect(publisher).toMatchObject({ feedGuid: 'p-1', medium: 'publisher' });
  expect(podroll).toEqual([{ feedGuid: 'f-1', feedUrl: null, itemGuid: null, medium: null, title: null }]);
  expect(remoteItems).toEqual([{ feedGuid: 'm-1', feedUrl: null, itemGuid: 'track-3', medium: 'music', title: 'Here Comes the Sun' }]);
});

it('reads notes and the chat of a show', () => {
  const { notes, chat } = read(
    '<podcast:txt purpose="verify">S6lpp-7ZCn8</podcast:txt><podcast:txt>plain</podcast:txt><podcast:chat server="irc.example" protocol="irc" accountId="@ada" space="#salt"/>',
  ).podcast;
  expect(notes).toEqual([
    { purpose: 'verify', text: 'S6lpp-7ZCn8' },
    { purpose: null, text: 'plain' },
  ]);
  expect(chat).toEqual({ server: 'irc.example', protocol: 'irc', accountId: '@ada', space: '#salt' });
});

it('reads who is paid for which stretch, here and elsewhere', () => {
  const { value } = readItem(
    `<podcast:value type="lightning" method="keysend"><podcast:valueRecipient name="Ada" type="node" address="02ab" split="95" customKey="696969" customValue="abc"/>
       <podcast:valueTimeSplit startTime="60" duration="237" remoteStartTime="174" remotePercentage="140">
         <podcast:remoteItem itemGuid="track-1" feedGuid="m-1" medium="music"/></podcast:valueTimeSplit>
       <podcast:valueTimeSplit startTime="330" duration="53"><podcast:valueRecipient type="node" address="03cd" split="50"/></podcast:valueTimeSplit>
       <podcast:valueTimeSplit startTime="soon"/></podcast:value>`,
  );
  expect(value!.recipients[0]).toMatchObject({ customKey: '696969', customValue: 'abc' });
  expect(value!.timeSplits).toEqual([
    {
      startSeconds: 60,
      durationSeconds: 237,
      remoteStartSeconds: 174,
      remotePercentage: 100,
      remoteItem: { feedGuid: 'm-1', feedUrl: null, itemGuid: 'track-1', medium: 'music', title: null },
      recipients: [],
    },
    expect.objectContaining({
      startSeconds: 330,
      remotePercentage: 100,
      remoteItem: null,
      recipients: [expect.objectContaining({ address: '03cd' })],
    }),
  ]);
});

it('reads conversations by priority, links to the same content, and what proves a file', () => {
  const episode = readItem(
    `<podcast:socialInteract priority="2" uri="https://two.example" protocol="twitter"/>
     <podcast:socialInteract priority="1" uri="https://one.example" protocol="activitypub" accountId="@ada" accountUrl="https://one.example/@ada"/>
     <podcast:contentLink href="https://video.example/1">Watch</podcast:contentLink>
     <podcast:funding url="https://fund.example/1">This one</podcast:funding>
     <podcast:alternateEnclosure type="video/mp4" bitrate="511276.52" height="720"><podcast:source uri="https://v.example/720.mp4"/>
       <podcast:integrity type="sri" value="sha384-abc"/></podcast:alternateEnclosure>`,
  );
  expect(episode.socialInteract.map(({ uri, priority, accountUrl }) => [uri, priority, accountUrl])).toEqual([
    ['https://one.example', 1, 'https://one.example/@ada'],
    ['https://two.example', 2, null],
  ]);
  expect(episode.contentLinks).toEqual([{ url: 'https://video.example/1', text: 'Watch' }]);
  expect(episode.funding).toEqual([{ url: 'https://fund.example/1', text: 'This one' }]);
  expect(episode.alternateEnclosures[0]).toMatchObject({
    bitrateBps: 511_276.52,
    heightPixels: 720,
    integrity: { type: 'sri', value: 'sha384-abc' },
  });
});

it('reads a live item as an episode that is not one yet', () => {
  const { liveItems } = read(
    `<podcast:liveItem status="LIVE" start="2026-09-26T07:30:00.000-0600" end="2026-09-26T09:30:00.000-0600"><title>Live</title><guid>l</guid>
       <enclosure url="https://l.example/stream" type="audio/mpeg" length="312"/><podcast:contentLink href="https://tv.example/l">TV</podcast:contentLink>
       <podcast:chat server="irc.example" protocol="irc"/></podcast:liveItem>`,
  ).podcast;
  expect(liveItems[0]).toMatchObject({
    status: 'live',
    startsAt: '2026-09-26T13:30:00.000Z',
    endsAt: '2026-09-26T15:30:00.000Z',
    episode: { title: 'Live', contentLinks: [{ url: 'https://tv.example/l' }], chat: { server: 'irc.example' } },
  });
});

it.each(['http://podcastindex.org/namespace/1.0', 'https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md'])(
  'knows the namespace as %s',
  (uri) => {
    const feed = readFeed(Buffer.from(`<rss xmlns:p="${uri}"><channel><title>T</title><p:guid>g</p:guid></channel></rss>`));
    expect(feed.podcast.guid).toBe('g');
  },
);
