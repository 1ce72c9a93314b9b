# syntax=docker/dockerfile:1
ARG JAVA_VERSION=17

FROM maven:3.9-eclipse-temurin-${JAVA_VERSION} AS build
WORKDIR /build
COPY pom.xml .
COPY processes processes
COPY src/main src/main
# the tests and the format check belong to `mvn verify`, which has run before an image is built
RUN --mount=type=cache,target=/var/maven \
    mvn -B -Dmaven.repo.local=/var/maven -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    && cp target/ozg-lotse-*.jar app.jar \
    && java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM eclipse-temurin:${JAVA_VERSION}-jre-noble
WORKDIR /app
RUN useradd --system --uid 10001 --user-group --home-dir /app --shell /usr/sbin/nologin lotse
# what changes least comes first, so that a new version of the application is one small layer
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# one start against an empty database in memory records which classes are loaded (AppCDS); its data stays out of the image
RUN SPRING_DATASOURCE_URL=jdbc:h2:mem:training \
    java -XX:+UseSerialGC -Xlog:cds=error -Xlog:cds+dynamic=error -XX:ArchiveClassesAtExit=app.jsa \
        -Dspring.context.exit=onRefresh -jar app.jar \
    && rm -rf data \
    && mkdir data \
    && chown lotse:lotse data

USER 10001:10001
VOLUME /app/data
EXPOSE 8080
# bash itself asks, since a JRE image need not bring curl or wget
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
# more options: JDK_JAVA_OPTIONS
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=70", "-XX:SharedArchiveFile=app.jsa", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]
