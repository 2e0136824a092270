#!/bin/sh
# One page of shows with their downloads of the last 28 days, as JSON.
set -eu
from=$(date -u -d '27 days ago' +%F 2>/dev/null || date -u -v-27d +%F)
to=$(date -u +%F)

curl --fail-with-body --silent --show-error "$CASTGRAPH_URL/graphql" \
  --header "Authorization: Bearer $CASTGRAPH_API_KEY" \
  --header 'Content-Type: application/json' \
  --data @- <<JSON
{
  "query": "query ListShows(\$range: DateRangeInput!) { podcasts(first: 50) { edges { node { title downloads(range: \$range) } } } }",
  "variables": { "range": { "from": "$from", "to": "$to" } }
}
JSON
