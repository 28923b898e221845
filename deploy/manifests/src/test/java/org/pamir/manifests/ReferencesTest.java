package org.pamir.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    private static final List<Manifest> ALL = Stream.concat(
                    Manifests.of("production").stream(),
                    Manifests.in(Manifests.FOLDER.resolve("secrets.example.yaml")).stream())
            .toList();

    @Test
    void everythingFits() {
        assertThat(References.problems(ALL)).isEmpty();
    }

    /** Each reference is broken once. */
    @ParameterizedTest
    @CsvSource({
        "Deployment/ingest-service, /spec/template/spec, serviceAccountName, other, no account other",
        "Deployment/ingest-service, /spec/template/metadata/labels, app.kubernetes.io/name, other, its own pods",
        "Deployment/ingest-service, /spec/template/spec/containers/0/volumeMounts/0, name, other, no volume other",
        "Deployment/ingest-service, /spec/template/spec/containers/0/livenessProbe/httpGet, port, other, livenessProbe",
        "Deployment/scoring-service, /spec/template/spec/volumes/1/secret, secretName, other, secret other",
        "ConfigMap/pamir, /data, identity-client, -, no setting identity-client",
        "Secret/ingest-service, /stringData, session-key, -, no key session-key",
        "Cluster/scoring-database, /metadata, name, other, secret scoring-database-app",
        "KafkaUser/scoring-service-kafka, /metadata, name, other, secret scoring-service-kafka",
        "Service/ingest-service, /spec/selector, app.kubernetes.io/name, other, no deployment other",
        "Service/ingest-service, /spec/ports/0, targetPort, other, a port that is not there: other",
        "Service/ingest-service, /spec/ports/0, port, 1, no service ingest-service with port",
        "PodDisruptionBudget/scoring-service, /spec/selector/matchLabels, app.kubernetes.io/name, other, no deployment",
        "HorizontalPodAutoscaler/assessment-service, /spec/scaleTargetRef, name, other, no deployment other",
        "ScaledObject/scoring-service, /spec/scaleTargetRef, name, other, no deployment other",
        "ScaledObject/scoring-service, /spec/triggers/0/metadata, topic, other, no such topic",
        "ScaledObject/scoring-service, /spec/triggers/0/metadata, username, other, no such user",
        "TriggerAuthentication/scoring-service-kafka, /spec/secretTargetRef/0, key, other, no key other",
        "NetworkPolicy/scoring-service, /spec/podSelector/matchLabels, app.kubernetes.io/name, other, may speak to it",
        "NetworkPolicy/scoring-service, /spec/ingress/0/ports/0, port, 1, a port that is not there",
        "NetworkPolicy/scoring-service, /spec/egress/0/to/0/podSelector/matchLabels, cnpg.io/cluster, other, no database",
        "NetworkPolicy/kafka, /spec/podSelector/matchLabels, strimzi.io/cluster, other, no Kafka other",
        "ScheduledBackup/ingest-database, /spec/cluster, name, other, no such database",
        "ScheduledBackup/ingest-database, /spec/cluster, name, scoring-database, where backups go",
        "ObjectStore/backups, /metadata, name, other, no store backups",
        "ObjectStore/backups, /spec/configuration/s3Credentials/accessKeyId, key, other, no key other",
        "KafkaTopic/assessment.scorecard.v1, /metadata/labels, strimzi.io/cluster, other, no Kafka other"
    })
    void whatIsBrokenIsNamed(String resource, String place, String field, String value, String said) {
        List<Manifest> broken = new ArrayList<>();
        int touched = 0;
        for (Manifest manifest : ALL) {
            if (resource.equals(manifest.kind() + "/" + manifest.name())) {
                broken.add(new Manifest("broken", with(manifest.tree().deepCopy(), place, field, value)));
                touched++;
            } else {
                broken.add(manifest);
            }
        }

        assertThat(touched).isEqualTo(1);
        assertThat(References.problems(broken))
                .anySatisfy(problem -> assertThat(problem).contains(said));
    }

    private static JsonNode with(JsonNode tree, String place, String field, String value) {
        JsonNode inside = tree.at(place);
        assertThat(inside instanceof ArrayNode || inside.has(field))
                .as("%s has %s", place, field)
                .isTrue();
        if (value.equals("-")) {
            ((ObjectNode) inside).remove(field);
        } else {
            ((ObjectNode) inside).put(field, value);
        }
        return tree;
    }
}
