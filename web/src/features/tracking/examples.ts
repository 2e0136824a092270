/** An order as a shop's server tells of it. */
export function serverExample(origin: string, code = 'YOURCODE'): string {
  const conversion = { orderId: '1001', at: '2026-11-28T10:15:00Z', value: { amountMinor: 4_990, currency: 'EUR' }, promoCodes: [code] };
  return post(`${origin}/v1/conversions`, { conversions: [conversion] });
}

/** An answer to how somebody heard of the shop. */
export function surveyExample(origin: string, campaignId: string): string {
  const query = 'mutation($input: RecordSurveyAnswerInput!) { recordSurveyAnswer(input: $input) { __typename } }';
  const input = { answerId: 'answer-1', at: '2026-11-28T10:16:00Z', heard: 'CAMPAIGN', campaignId, orderId: '1001', consent: 'GRANTED' };
  return post(`${origin}/graphql`, { query, variables: { input } });
}

function post(url: string, body: object): string {
  return `curl ${url} \\
  -H "authorization: Bearer $CASTGRAPH_API_KEY" \\
  -H "content-type: application/json" \\
  -d '${JSON.stringify(body, null, 2)}'`;
}
