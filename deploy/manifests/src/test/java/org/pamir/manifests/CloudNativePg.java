package org.pamir.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What our manifests use of the resources of CloudNativePG 1.27 and of its Barman Cloud plugin, as their API references have
 * it; there is no published model for Java. Everything else is refused: who needs more adds it here, from the reference.
 */
final class CloudNativePg {

    private CloudNativePg() {}

    record Cluster(String apiVersion, String kind, JsonNode metadata, Spec spec) {

        record Spec(
                int instances,
                Bootstrap bootstrap,
                Storage storage,
                Postgresql postgresql,
                Resources resources,
                List<Plugin> plugins) {}

        record Bootstrap(InitDb initdb) {}

        record InitDb(String database, String owner) {}

        record Storage(String size) {}

        record Postgresql(Synchronous synchronous) {}

        record Synchronous(Method method, int number) {}

        enum Method {
            any,
            first
        }

        record Resources(Map<String, String> requests, Map<String, String> limits) {}

        record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}
    }

    record ScheduledBackup(String apiVersion, String kind, JsonNode metadata, Spec spec) {

        record Spec(
                String schedule,
                Owner backupOwnerReference,
                Reference cluster,
                Method method,
                Reference pluginConfiguration) {}

        enum Owner {
            none,
            self,
            cluster
        }

        enum Method {
            barmanObjectStore,
            volumeSnapshot,
            plugin
        }

        record Reference(String name) {}
    }

    record ObjectStore(String apiVersion, String kind, JsonNode metadata, Spec spec) {

        record Spec(String retentionPolicy, Configuration configuration) {}

        record Configuration(String destinationPath, String endpointURL, Credentials s3Credentials, Wal wal) {}

        record Credentials(Key accessKeyId, Key secretAccessKey) {}

        record Key(String name, String key) {}

        record Wal(Compression compression) {}

        enum Compression {
            bzip2,
            gzip,
            lz4,
            snappy,
            xz,
            zstd
        }
    }
}
