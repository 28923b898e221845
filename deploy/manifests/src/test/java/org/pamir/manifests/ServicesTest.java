package org.pamir.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.TopicSetup;

/** What the manifests say to the services, and of them. */
class ServicesTest {

    private static final List<Manifest> ALL = Manifests.of("production");

    /** A setting in a file of settings, also one that stands there in a comment because it has no value by itself. */
    private static final Pattern SETTING =
            Pattern.compile("^(?:# ?)?(?:%test\\.)?([a-z][a-z0-9.\"-]+)=", Pattern.MULTILINE);

    /** Quarkus's own, which every service has: ends after the migration. */
    private static final String INIT_AND_EXIT = "quarkus.init-and-exit";

    static List<Manifest> deployments() {
        return ALL.stream().filter(one -> one.kind().equals("Deployment")).toList();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everySettingIsOneThatTheServiceReads(Manifest deployment) throws IOException {
        Set<String> known = settings(deployment.name());

        assertThat(deployment.texts("spec", "template", "spec", "containers", "env", "name"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).contains(name));
        assertThat(deployment.texts("spec", "template", "spec", "initContainers", "env", "name"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAMIR_LIMITS_ATWORK", "QUARKUS_DATASOURCE_URL", "KAFKA_BOOTSTRAP_SERVER"})
    void aSettingThatNobodyReadsIsNone(String name) throws IOException {
        assertThat(settings("ingest-service")).doesNotContain(name);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void addressesLeadSomewhere(Manifest deployment) {
        Map<String, String> values = values(deployment);
        URI database = URI.create(values.get("QUARKUS_DATASOURCE_JDBC_URL").substring("jdbc:".length()));
        Manifest cluster = find("Cluster", database.getHost().replaceAll("-rw$", ""));
        String[] broker = values.get("KAFKA_BOOTSTRAP_SERVERS").split(":");
        Manifest kafka = find("Kafka", broker[0].replaceAll("-kafka-bootstrap$", ""));

        assertThat(cluster.texts("spec", "bootstrap", "initdb", "database"))
                .containsExactly(database.getPath().substring(1));
        assertThat(kafka.texts("spec", "kafka", "listeners", "port")).contains(broker[1]);
        if (values.containsKey("PAMIR_DESK_ASSESSMENT_URL")) {
            URI reading = URI.create(values.get("PAMIR_DESK_ASSESSMENT_URL"));
            assertThat(find("Service", reading.getHost()).texts("spec", "ports", "port"))
                    .contains(Integer.toString(reading.getPort()));
        }
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void portsAreThoseThatTheServiceListensOn(Manifest deployment) throws IOException {
        assertThat(deployment.texts("spec", "template", "spec", "containers", "ports", "containerPort"))
                .singleElement()
                .satisfies(port -> assertThat(properties(deployment.name())).contains("quarkus.http.port=" + port));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void mayDoNothingThatItNeedNot(Manifest deployment) {
        JsonNode pod = deployment.tree().at("/spec/template/spec");

        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        for (JsonNode container : List.of(pod.at("/containers/0"), pod.at("/initContainers/0"))) {
            JsonNode context = container.path("securityContext");
            assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            assertThat(container.path("image").asText()).isEqualTo("pamir/" + deployment.name());
        }
        assertThat(deployment.tree().at("/spec/replicas").asInt()).isEqualTo(2);
    }

    @Test
    void topicsAreThoseThatTheServicesWouldMake() {
        Map<String, NewTopic> made =
                TopicSetup.all().stream().collect(Collectors.toMap(NewTopic::name, topic -> topic));
        List<Manifest> topics =
                ALL.stream().filter(one -> one.kind().equals("KafkaTopic")).toList();

        assertThat(topics).extracting(Manifest::name).containsExactlyInAnyOrderElementsOf(made.keySet());
        assertThat(topics).allSatisfy(topic -> {
            NewTopic like = made.get(topic.name());
            Map<String, String> config = new HashMap<>();
            topic.tree()
                    .at("/spec/config")
                    .properties()
                    .forEach(one -> config.put(one.getKey(), one.getValue().asText()));
            assertThat(config).isEqualTo(like.configs());
            assertThat(topic.tree().at("/spec/partitions").asInt()).isEqualTo(like.numPartitions());
        });
    }

    @Test
    void somebodyOutsideReadsThePublicTopicsAndNothingElse() {
        Set<String> mayRead = new TreeSet<>();
        for (JsonNode acl : find("KafkaUser", "consumer").at("spec", "authorization", "acls")) {
            assertThat(acl.path("operations")).extracting(JsonNode::asText).containsExactly("Read");
            if (acl.at("/resource/type").asText().equals("topic")) {
                assertThat(acl.at("/resource/patternType").asText()).isEqualTo("literal");
                mayRead.add(acl.at("/resource/name").asText());
            }
        }

        assertThat(mayRead)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Topic.values()).map(Topic::topicName).toList());
    }

    /** As environment variables: what the service's own file names, and what a client of Kafka knows. */
    private static Set<String> settings(String service) throws IOException {
        Stream<String> own = SETTING.matcher(properties(service)).results().map(found -> found.group(1));
        Stream<String> ofKafka = AdminClientConfig.configNames().stream().map("kafka."::concat);
        return Stream.of(own, ofKafka, Stream.of(INIT_AND_EXIT))
                .flatMap(names -> names)
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static String properties(String service) throws IOException {
        return Files.readString(Path.of("../..", service, "src/main/resources/application.properties"));
    }

    /** Those that are written in the manifest. */
    private static Map<String, String> values(Manifest deployment) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode variable : deployment.at("spec", "template", "spec", "containers", "env")) {
            if (variable.has("value")) {
                values.put(
                        variable.path("name").asText(), variable.path("value").asText());
            }
        }
        return values;
    }

    private static Manifest find(String kind, String name) {
        return ALL.stream()
                .filter(one -> one.kind().equals(kind) && one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }
}
