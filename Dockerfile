# The application alone: the engine and the database are containers of their own. Build the jar first: mvn package
FROM eclipse-temurin:21.0.8_9-jre-noble
RUN useradd --system whiria
WORKDIR /opt/whiria
COPY target/whiria-0.1.0-SNAPSHOT.jar whiria.jar
USER whiria
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "whiria.jar"]
