"""All shows with their downloads of the last 28 days, page by page."""

import json
import os
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone

QUERY = """
query ListShows($after: String, $range: DateRangeInput!) {
  podcasts(first: 50, after: $after) {
    edges { node { title downloads(range: $range) } }
    pageInfo { hasNextPage endCursor }
  }
}
"""


def ask(variables):
    request = urllib.request.Request(
        os.environ["CASTGRAPH_URL"] + "/graphql",
        data=json.dumps({"query": QUERY, "variables": variables}).encode(),
        headers={
            "Content-Type": "application/json",
            "Authorization": "Bearer " + os.environ["CASTGRAPH_API_KEY"],
        },
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as error:
        # With 429 the header Retry-After says how many seconds to wait.
        raise SystemExit(f"HTTP {error.code}: {error.read().decode()}") from error
    if answer.get("errors"):
        raise SystemExit("; ".join(error["message"] for error in answer["errors"]))
    return answer["data"]


today = datetime.now(timezone.utc).date()
span = {"from": (today - timedelta(days=27)).isoformat(), "to": today.isoformat()}
after, is_more = None, True
while is_more:
    shows = ask({"range": span, "after": after})["podcasts"]
    for edge in shows["edges"]:
        print(f"{edge['node']['title']}: {edge['node']['downloads']}")
    after, is_more = shows["pageInfo"]["endCursor"], shows["pageInfo"]["hasNextPage"]
