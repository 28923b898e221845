package org.pamir.bench.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A base backup of a server that goes on working, by PostgreSQL's low-level protocol (its manual, section 25.3.4). */
public final class Backup {

    private Backup() {}

    /** @param target gets what a server can be started on; must not exist */
    public static void take(Postgres server, Path target) throws IOException, SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('fault suite', true)");
            copy(server.data(), target);
            String label;
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                label = stopped.getString(1);
            }
            // What was written until now belongs to the backup.
            copy(server.data().resolve("pg_wal"), target.resolve("pg_wal"));
            Files.writeString(target.resolve("backup_label"), label);
        }
        Files.deleteIfExists(target.resolve("postmaster.pid"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(from)) {
            all = tree.toList();
        }
        for (Path path : all) {
            Path there = to.resolve(from.relativize(path));
            try {
                if (Files.isDirectory(path)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(path, there, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (NoSuchFileException e) {
                // A server at work removes files too; recovery knows what belongs there.
                continue;
            }
        }
    }
}
