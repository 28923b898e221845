package org.pamir.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What manifests say of each other: every name, label, port and key that one uses, another one has. */
final class References {

    private static final String NAME = "app.kubernetes.io/name";

    private final Resources resources;
    private final List<String> problems = new ArrayList<>();
    private final SecretKeys secrets;

    private References(Collection<Manifest> manifests) {
        this.resources = new Resources(manifests);
        this.secrets = SecretKeys.of(manifests);
    }

    /** All that does not fit together; nothing where all is well. */
    static List<String> problems(Collection<Manifest> manifests) {
        References references = new References(manifests);
        references.deployments();
        references.selectors();
        references.routes();
        references.scaling();
        references.policies();
        references.backups();
        return references.problems;
    }

    private void deployments() {
        for (Manifest deployment : resources.of("Deployment")) {
            String account = one(deployment, "spec", "template", "spec", "serviceAccountName");
            expect(resources.has("ServiceAccount", account), deployment, "no account " + account);
            for (String list : List.of("containers", "initContainers")) {
                for (JsonNode container : deployment.at("spec", "template", "spec", list)) {
                    container(deployment, container);
                }
            }
            for (JsonNode secret : deployment.at("spec", "template", "spec", "volumes", "secret")) {
                secret.path("items")
                        .forEach(item -> hasKey(
                                deployment,
                                secret.path("secretName").asText(),
                                item.path("key").asText()));
            }
        }
    }

    private void container(Manifest deployment, JsonNode container) {
        Set<String> volumes = new HashSet<>(deployment.texts("spec", "template", "spec", "volumes", "name"));
        for (JsonNode mount : container.path("volumeMounts")) {
            String volume = mount.path("name").asText();
            expect(volumes.contains(volume), deployment, "no volume " + volume);
        }
        for (JsonNode variable : container.path("env")) {
            JsonNode secret = variable.at("/valueFrom/secretKeyRef");
            if (!secret.isMissingNode()) {
                hasKey(
                        deployment,
                        secret.path("name").asText(),
                        secret.path("key").asText());
            }
            JsonNode setting = variable.at("/valueFrom/configMapKeyRef");
            if (!setting.isMissingNode()) {
                String name = setting.path("name").asText();
                String key = setting.path("key").asText();
                expect(resources.hasSetting(name, key), deployment, "no setting " + key + " in " + name);
            }
        }
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            JsonNode port = container.path(probe).at("/httpGet/port");
            expect(
                    port.isMissingNode() || Resources.ports(deployment).containsKey(port.asText()),
                    deployment,
                    probe + " asks a port that is not there: " + port.asText());
        }
    }

    private void hasKey(Manifest user, String name, String key) {
        expect(secrets.has(name, key), user, "no key " + key + " in a secret " + name);
    }

    /** Of services, budgets, and deployments themselves. */
    private void selectors() {
        for (Manifest deployment : resources.of("Deployment")) {
            String selected = one(deployment, "spec", "selector", "matchLabels", NAME);
            expect(
                    selected.equals(one(deployment, "spec", "template", "metadata", "labels", NAME)),
                    deployment,
                    "does not select its own pods");
        }
        for (Manifest budget : resources.of("PodDisruptionBudget")) {
            deployment(budget, one(budget, "spec", "selector", "matchLabels", NAME));
        }
        for (Manifest service : resources.of("Service")) {
            Manifest deployment = deployment(service, one(service, "spec", "selector", NAME));
            for (String target : service.texts("spec", "ports", "targetPort")) {
                expect(
                        deployment == null || Resources.ports(deployment).containsKey(target),
                        service,
                        "leads to a port that is not there: " + target);
            }
        }
    }

    private void routes() {
        for (Manifest route : resources.of("HTTPRoute")) {
            for (JsonNode backend : route.at("spec", "rules", "backendRefs")) {
                String name = backend.path("name").asText();
                expect(
                        resources.hasPort(name, backend.path("port").asText()),
                        route,
                        "no service " + name + " with port " + backend.path("port"));
            }
        }
    }

    private void scaling() {
        resources
                .of("HorizontalPodAutoscaler")
                .forEach(scaler -> deployment(scaler, one(scaler, "spec", "scaleTargetRef", "name")));
        for (Manifest scaled : resources.of("ScaledObject")) {
            deployment(scaled, one(scaled, "spec", "scaleTargetRef", "name"));
            for (JsonNode trigger : scaled.at("spec", "triggers")) {
                expect(
                        resources.has(
                                "TriggerAuthentication",
                                trigger.at("/authenticationRef/name").asText()),
                        scaled,
                        "no such authentication");
                expect(
                        resources.has(
                                "KafkaUser", trigger.at("/metadata/username").asText()),
                        scaled,
                        "no such user");
                expect(resources.has("KafkaTopic", trigger.at("/metadata/topic").asText()), scaled, "no such topic");
            }
        }
        for (Manifest authentication : resources.of("TriggerAuthentication")) {
            authentication
                    .at("spec", "secretTargetRef")
                    .forEach(target -> hasKey(
                            authentication,
                            target.path("name").asText(),
                            target.path("key").asText()));
        }
    }

    private void policies() {
        Set<String> spokenOf = new HashSet<>();
        for (Manifest policy : resources.of("NetworkPolicy")) {
            spokenOf.addAll(policy.texts("spec", "podSelector", "matchLabels", NAME));
            for (JsonNode labels : policy.tree().findValues("matchLabels")) {
                labels.properties()
                        .forEach(label ->
                                pods(policy, label.getKey(), label.getValue().asText()));
            }
            for (String name : policy.texts("spec", "podSelector", "matchLabels", NAME)) {
                Manifest deployment = deployment(policy, name);
                for (String port : policy.texts("spec", "ingress", "ports", "port")) {
                    expect(
                            deployment == null || Resources.ports(deployment).containsValue(port),
                            policy,
                            "lets in to a port that is not there: " + port);
                }
            }
        }
        for (String deployment : resources.names("Deployment")) {
            expect(spokenOf.contains(deployment), resources.find("Deployment", deployment), "nobody may speak to it");
        }
    }

    private void pods(Manifest policy, String label, String value) {
        switch (label) {
            case NAME -> deployment(policy, value);
            case "cnpg.io/cluster" -> expect(resources.has("Cluster", value), policy, "no database " + value);
            case "strimzi.io/cluster" -> expect(resources.has("Kafka", value), policy, "no Kafka " + value);
            default -> {
                // Of others: namespaces, and what operators make.
            }
        }
    }

    private void backups() {
        for (Manifest backup : resources.of("ScheduledBackup")) {
            Manifest cluster = resources.find("Cluster", one(backup, "spec", "cluster", "name"));
            expect(cluster != null, backup, "no such database");
            expect(
                    cluster == null || !cluster.at("spec", "plugins").isEmpty(),
                    backup,
                    "its database does not know where backups go");
        }
        for (Manifest cluster : resources.of("Cluster")) {
            for (String store : cluster.texts("spec", "plugins", "parameters", "barmanObjectName")) {
                expect(resources.has("ObjectStore", store), cluster, "no store " + store);
            }
        }
        for (Manifest store : resources.of("ObjectStore")) {
            store.at("spec", "configuration", "s3Credentials")
                    .forEach(credentials -> credentials.forEach(key -> hasKey(
                            store, key.path("name").asText(), key.path("key").asText())));
        }
        for (String kind : List.of("KafkaTopic", "KafkaUser", "KafkaNodePool")) {
            for (Manifest part : resources.of(kind)) {
                String kafka = one(part, "metadata", "labels", "strimzi.io/cluster");
                expect(resources.has("Kafka", kafka), part, "no Kafka " + kafka);
            }
        }
    }

    private Manifest deployment(Manifest user, String name) {
        Manifest deployment = resources.find("Deployment", name);
        expect(deployment != null, user, "no deployment " + name);
        return deployment;
    }

    private void expect(boolean holds, Manifest where, String otherwise) {
        if (!holds) {
            problems.add(where + ": " + otherwise);
        }
    }

    private static String one(Manifest manifest, String... path) {
        return manifest.texts(path).stream().findFirst().orElse("");
    }
}
