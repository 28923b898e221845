package org.pamir.local;

/** The PostgreSQL and the Kafka that the services use. */
sealed interface Infrastructure extends AutoCloseable permits EmbeddedInfrastructure, ExternalInfrastructure {

    String jdbcUrl(String database);

    String user();

    /** Empty where there is none. */
    String password();

    String bootstrapServers();

    @Override
    void close();
}
