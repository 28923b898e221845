package org.pamir.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What our manifests use of KEDA 2, as its reference has it; there is no published model for Java. Everything else is refused. */
final class Keda {

    private Keda() {}

    record ScaledObject(String apiVersion, String kind, JsonNode metadata, Spec spec) {

        record Spec(
                Name scaleTargetRef,
                int minReplicaCount,
                int maxReplicaCount,
                int cooldownPeriod,
                List<Trigger> triggers) {}

        record Name(String name) {}

        record Trigger(Type type, KafkaMetadata metadata, Name authenticationRef) {}

        enum Type {
            kafka
        }

        record KafkaMetadata(
                String bootstrapServers,
                String consumerGroup,
                String topic,
                String lagThreshold,
                Sasl sasl,
                String username,
                Tls tls) {}

        enum Sasl {
            none,
            plaintext,
            scram_sha256,
            scram_sha512
        }

        enum Tls {
            enable,
            disable
        }
    }

    record TriggerAuthentication(String apiVersion, String kind, JsonNode metadata, Spec spec) {

        record Spec(List<Target> secretTargetRef) {}

        record Target(String parameter, String name, String key) {}
    }
}
