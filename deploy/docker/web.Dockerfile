# The one door: Caddy with the built pages and the reverse proxy to everything else.
# Exact tags, not digests: see node.Dockerfile.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim
ARG CADDY_IMAGE=caddy:2.11.7-alpine

FROM ${NODE_IMAGE} AS manifests
WORKDIR /app
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json -delete

# The build's plug-ins are development dependencies, so these stay in. No install script is needed.
FROM ${NODE_IMAGE} AS pages
WORKDIR /app
COPY --from=manifests /app ./
RUN npm ci --ignore-scripts --no-audit --no-fund --workspace web
COPY tsconfig.base.json ./
COPY packages/kernel ./packages/kernel
COPY schema ./schema
COPY examples ./examples
COPY web ./web
RUN NODE_ENV=production node node_modules/vite/bin/vite.js build web --logLevel warn

FROM ${CADDY_IMAGE}
# An account of its own; the base image lets the caddy program take ports 80 and 443 without being root.
RUN addgroup -S -g 10001 proxy && adduser -S -D -H -u 10001 -G proxy proxy \
    && mkdir -p /data /config && chown -R proxy:proxy /data /config
COPY --from=pages /app/web/dist /srv/pages
COPY deploy/proxy/Caddyfile /etc/caddy/Caddyfile
USER proxy
EXPOSE 80 443 443/udp
# Port 2020 answers inside the container only.
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:2020/"]
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
