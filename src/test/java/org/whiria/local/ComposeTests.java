package org.whiria.local;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camunda.zeebe.exporter.api.context.Configuration;
import io.camunda.zeebe.exporter.api.context.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.whiria.exporter.EngineExporter;
import org.yaml.snakeyaml.Yaml;

/** Nobody starts the containers in a build, so what can be known without starting them is proved here. */
class ComposeTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXPORTER = "ZEEBE_BROKER_EXPORTERS_WHIRIA_";
    private static final String OIDC = "SPRING_SECURITY_OAUTH2_CLIENT_";

    private JsonNode services = MissingNode.getInstance();

    @BeforeEach
    void read() throws IOException {
        services = JSON.valueToTree(new Yaml().load(Files.readString(Path.of("docker-compose.yml"))))
                .path("services");
    }

    @Test
    void pinsEveryImageToARelease() {
        assertThat(services.findValuesAsText("image"))
                .hasSize(services.size())
                .allMatch(image -> image.matches(".+:v?\\d+\\.\\d+[\\w.-]*"));
    }

    @Test
    void publishesPortsOnTheLoopbackOnly() {
        assertThat(services.findValues("ports"))
                .isNotEmpty()
                .allSatisfy(
                        ports -> assertThat(texts(ports)).allMatch(port -> port.matches("127\\.0\\.0\\.1:\\d+:\\d+")));
    }

    @Test
    void mountsTheJarsThatTheBuildMakes() throws IOException {
        var version = Files.readString(Path.of("pom.xml"))
                .replaceFirst("(?s).*?<artifactId>whiria</artifactId>\\s*<version>(.+?)</version>.*", "$1");

        assertThat(texts(services.at("/camunda/volumes")))
                .contains("./target/whiria-%s-exporter.jar:%s:ro"
                        .formatted(version, environment("camunda").get(EXPORTER + "JARPATH")));
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("COPY target/whiria-" + version + ".jar ");
    }

    @Test
    void givesTheExporterItsClassAndArgumentsThatItKnows() throws Exception {
        var arguments = new HashMap<String, Object>();
        environment("camunda").forEach((name, value) -> {
            if (name.startsWith(EXPORTER + "ARGS_")) {
                arguments.put(name.substring((EXPORTER + "ARGS_").length()).toLowerCase(Locale.ROOT), value);
            }
        });
        var context = mock(Context.class);
        var configuration = mock(Configuration.class);
        when(context.getConfiguration()).thenReturn(configuration);
        when(context.getLogger()).thenReturn(LoggerFactory.getLogger(ComposeTests.class));
        when(configuration.getArguments()).thenReturn(arguments);

        new EngineExporter().configure(context);

        assertThat(environment("camunda")).containsEntry(EXPORTER + "CLASSNAME", EngineExporter.class.getName());
        assertThat(arguments).containsEntry("url", value("whiria", "SPRING_DATASOURCE_URL"));
    }

    @Test
    void namesOnlyServicesAndPortsThatAreThere() {
        assertThat(value("whiria", "SPRING_DATASOURCE_URL"))
                .isEqualTo("jdbc:postgresql://postgres:5432/" + value("postgres", "POSTGRES_DB"));
        assertThat(URI.create(value("whiria", "CAMUNDA_CLIENT_GRPCADDRESS")))
                .hasHost("camunda")
                .hasPort(26500);
        assertThat(URI.create(value("whiria", "CAMUNDA_CLIENT_RESTADDRESS")))
                .hasHost("camunda")
                .hasPort(8080);
        assertThat(services.has(value("whiria", "SPRING_MAIL_HOST"))).isTrue();
    }

    @Test
    void setsOnlyWhatTheApplicationReads() throws IOException {
        var known = knownEnvironmentNames();

        assertThat(environment("whiria").keySet().stream().filter(name -> !name.startsWith(OIDC)))
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @Test
    void signsInByTheRealmThatKeycloakImports() throws IOException {
        var properties = bind(environment("whiria"), "spring.security.oauth2.client", OAuth2ClientProperties.class);
        var realm = JSON.readTree(Path.of("docs/keycloak-realm.json").toFile());

        var provider = requireNonNull(properties.getProvider().get("whiria"));
        var registration = requireNonNull(properties.getRegistration().get("whiria"));
        assertThat(texts(services.at("/keycloak/volumes")).getFirst()).startsWith("./docs/keycloak-realm.json:");
        assertThat(provider.getIssuerUri())
                .endsWith(":8180/realms/" + realm.path("realm").asText());
        assertThat(provider.getUserNameAttribute()).isEqualTo("preferred_username");
        assertThat(registration.getClientId())
                .isEqualTo(realm.at("/clients/0/clientId").asText());
        assertThat(registration.getClientSecret())
                .contains(realm.at("/clients/0/secret").asText());
        assertThat(registration.getScope()).contains("openid");
    }

    private static <T> T bind(Map<String, String> environment, String prefix, Class<T> type) {
        var source = new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>(environment));
        return new Binder(requireNonNull(ConfigurationPropertySource.from(source)))
                .bind(prefix, type)
                .get();
    }

    /** The environment names of every property that Spring Boot, the Camunda starter and Whiria describe. */
    private static Set<String> knownEnvironmentNames() throws IOException {
        var names = new ArrayList<String>();
        var files = ComposeTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
        for (var file : Collections.list(files)) {
            try (var stream = file.openStream()) {
                JSON.readTree(stream)
                        .path("properties")
                        .forEach(property -> names.add(property.path("name").asText()));
            }
        }
        return names.stream()
                .map(name -> name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
                .collect(toSet());
    }

    private Map<String, String> environment(String service) {
        var environment = new HashMap<String, String>();
        services.path(service)
                .path("environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        return environment;
    }

    private String value(String service, String name) {
        return services.path(service).path("environment").path(name).asText();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
