package org.pamir.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    private static final List<Manifest> ALL = Manifests.of("production");

    static List<Manifest> everything() {
        return Stream.concat(ALL.stream(), Manifests.in(Manifests.FOLDER.resolve("secrets.example.yaml")).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void isWhatItSaysThatItIs(Manifest manifest) {
        assertThat(Schemas.refusal(manifest)).isEmpty();
    }

    /** Each kind, so that a model that takes anything is noticed. */
    @ParameterizedTest
    @MethodSource("everything")
    void aFieldThatThereIsNotIsRefused(Manifest manifest) {
        ObjectNode tree = manifest.tree().deepCopy();
        tree.put("replcias", 2);

        assertThat(Schemas.refusal(new Manifest("broken", tree)))
                .hasValueSatisfying(said -> assertThat(said).contains("replcias"));
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment, /spec/template/spec/containers/0, imagePullPolcy, Always",
        "Deployment, /spec/template/spec/containers/0/securityContext, runAsRoot, true",
        "Service, /spec/ports/0, targetport, http",
        "HTTPRoute, /spec/rules/0/matches/0/path, values, /",
        "NetworkPolicy, /spec, ingres, none",
        "HorizontalPodAutoscaler, /spec, maxReplica, 3",
        "PodDisruptionBudget, /spec, minAvailabel, 1",
        "Kafka, /spec/kafka/listeners/0, prot, 9093",
        "KafkaNodePool, /spec/storage/volumes/0, sise, 1Gi",
        "KafkaTopic, /spec, partition, 3",
        "KafkaUser, /spec/authorization/acls/0/resource, patern, prefix",
        "Cluster, /spec/postgresql/synchronous, count, 2",
        "ScheduledBackup, /spec, shedule, never",
        "ObjectStore, /spec/configuration/wal, compressor, gzip",
        "ServiceMonitor, /spec/endpoints/0, pfad, /q/metrics",
        "PrometheusRule, /spec/groups/0/rules/0, four, 2m",
        "ScaledObject, /spec/triggers/0/metadata, lag, 1"
    })
    void alsoDeepInside(String kind, String place, String field, String value) {
        Manifest manifest = ALL.stream()
                .filter(one -> one.kind().equals(kind) && !one.tree().at(place).isMissingNode())
                .findFirst()
                .orElseThrow();
        ObjectNode tree = manifest.tree().deepCopy();
        ((ObjectNode) tree.at(place)).put(field, value);

        assertThat(Schemas.refusal(new Manifest("broken", tree)))
                .hasValueSatisfying(said -> assertThat(said).contains(field));
    }

    @Test
    void everyFileIsNamed() {
        Stream<Path> folders =
                Stream.concat(Stream.of(Manifests.FOLDER.resolve("base")), Manifests.components().stream());

        assertThat(folders.flatMap(folder -> Manifests.forgotten(folder).stream()))
                .isEmpty();
    }
}
