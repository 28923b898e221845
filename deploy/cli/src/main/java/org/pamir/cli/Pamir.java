package org.pamir.cli;

import org.pamir.cli.command.Commands;
import org.pamir.cli.command.Surroundings;

/** Starts the command line. */
public final class Pamir {

    private Pamir() {}

    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofThisProcess(), arguments));
    }

    /** @return the exit code, as {@code pamir --help} lists them */
    public static int run(Surroundings surroundings, String... arguments) {
        return Commands.line(surroundings).execute(arguments);
    }
}
