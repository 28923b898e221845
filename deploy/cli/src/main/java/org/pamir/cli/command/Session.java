package org.pamir.cli.command;

import java.nio.file.Path;
import org.pamir.cli.report.Report;
import org.pamir.cli.server.ConfigFile;
import org.pamir.cli.server.Connection;
import org.pamir.cli.server.Credentials;
import org.pamir.cli.server.Server;

/** What a command works with. */
record Session(Report report, Connection connection, ConfigFile config, Path here, Surroundings surroundings) {

    /** Where edits go. */
    Server editing() {
        return new Server(connection.write(), connection.credentials());
    }

    /** What readers read: it is public, so it learns no secret. */
    Server reading() {
        return new Server(connection.read(), Credentials.NONE);
    }
}
