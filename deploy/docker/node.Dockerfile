# One image for every server process of the product: gateway, subgraphs, workers, collector and the migration job.
# Compose says which program runs; nothing is compiled, Node runs the TypeScript sources as they are.
#
# Pinned by exact tag, not by digest: the tag is rebuilt when its base is patched, and a digest could not be verified on
# the machine where this file was written. `docker buildx imagetools inspect node:24.21.0-bookworm-slim` prints today's.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

# Only the manifests survive this stage, so that a change of source leaves the layer of dependencies as it is.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /app
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json -delete

# Only what servers need: neither the pages' libraries nor development tools. No install script runs; the native parts
# (argon2) come as prebuilt packages.
FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY --from=manifests /app ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
      --workspace gateway \
      --workspace subgraphs/accounts --workspace subgraphs/analytics --workspace subgraphs/ingestion \
      --workspace subgraphs/integrations --workspace subgraphs/operations --workspace subgraphs/reporting

FROM ${NODE_IMAGE}
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=8080 \
    APOLLO_TELEMETRY_DISABLED=1 \
    NODE_COMPILE_CACHE=/tmp/node-compile-cache
WORKDIR /app
# The links in node_modules/@castgraph lead to the folders copied here.
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json ./
COPY schema ./schema
COPY packages ./packages
COPY subgraphs ./subgraphs
COPY gateway ./gateway
COPY tools/package.json ./tools/package.json
COPY tools/run ./tools/run
COPY deploy/docker/check-live.js ./deploy/docker/check-live.js
# Owned by the account that runs the processes, so that the volumes mounted here are too.
RUN mkdir -p /data/collector /data/analytics /data/storage && chown -R node:node /data
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["node", "deploy/docker/check-live.js"]
CMD ["node", "gateway/src/main.ts"]
