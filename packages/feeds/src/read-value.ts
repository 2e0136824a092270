import { readSeconds } from './duration.ts';
import type { FieldReader } from './field-reader.ts';
import type { FeedValue, RemoteItem, ValueRecipient, ValueTimeSplit } from './feed-record.ts';
import { childrenOf, findChild } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

/** `podcast:value` of a channel, item or live item; the first where there are several. */
export function readValue(parent: XmlElement, read: FieldReader): FeedValue | null {
  const element = findChild(parent, 'podcast:value');
  if (element === undefined) return null;
  return {
    type: read.attribute(element, 'type'),
    method: read.attribute(element, 'method'),
    suggested: read.attribute(element, 'suggested'),
    recipients: readRecipients(element, read),
    timeSplits: childrenOf(element, 'podcast:valueTimeSplit').flatMap((split) => readTimeSplit(split, read)),
  };
}

function readRecipients(element: XmlElement, read: FieldReader): ValueRecipient[] {
  return childrenOf(element, 'podcast:valueRecipient').flatMap((recipient) => {
    const address = read.attribute(recipient, 'address');
    if (address === null) return [];
    return [
      {
        name: read.attribute(recipient, 'name'),
        type: read.attribute(recipient, 'type'),
        address,
        split: read.number(read.attribute(recipient, 'split'), 'share', recipient.line, /^\d+(?:\.\d+)?$/),
        fee: read.attribute(recipient, 'fee') === 'true',
        customKey: read.attribute(recipient, 'customKey'),
        customValue: read.attribute(recipient, 'customValue'),
      },
    ];
  });
}

/** A stretch without a beginning or an end says nothing. */
function readTimeSplit(element: XmlElement, read: FieldReader): ValueTimeSplit[] {
  const startSeconds = readSeconds(read.attribute(element, 'startTime') ?? '');
  const durationSeconds = readSeconds(read.attribute(element, 'duration') ?? '');
  if (startSeconds === undefined || durationSeconds === undefined) {
    read.warnings.add('bad-time-split', 'A time split has no start or no duration', element.line);
    return [];
  }
  const percentage = read.number(read.attribute(element, 'remotePercentage'), 'percentage', element.line, /^-?\d+(?:\.\d+)?$/);
  return [
    {
      startSeconds,
      durationSeconds,
      remoteStartSeconds: readSeconds(read.attribute(element, 'remoteStartTime') ?? '') ?? 0,
      remotePercentage: Math.min(100, Math.max(0, percentage ?? 100)),
      remoteItem: readRemoteItems(element, read)[0] ?? null,
      recipients: readRecipients(element, read),
    },
  ];
}

/** The `podcast:remoteItem`s of an element that name a feed. */
export function readRemoteItems(parent: XmlElement, read: FieldReader): RemoteItem[] {
  return childrenOf(parent, 'podcast:remoteItem').flatMap((element) => {
    const item = {
      feedGuid: read.attribute(element, 'feedGuid'),
      feedUrl: read.attributeUrl(element, 'feedUrl'),
      itemGuid: read.attribute(element, 'itemGuid'),
      medium: read.attribute(element, 'medium'),
      title: read.attribute(element, 'title'),
    };
    if (item.feedGuid !== null || item.feedUrl !== null) return [item];
    read.warnings.add('remote-item-without-feed', 'A remote item names no feed', element.line);
    return [];
  });
}
