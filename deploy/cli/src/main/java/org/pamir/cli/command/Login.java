package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Console;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Visible;
import org.pamir.cli.server.Connection;
import org.pamir.cli.server.Credentials;
import org.pamir.cli.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "login",
        description = {
            "Make an API token with your rights and keep it in ~/.config/pamir/config, which nobody else may read.",
            "The password is asked for, or comes in PAMIR_PASSWORD; it is not kept."
        })
class Login implements Callable<Integer> {

    private final Common common;

    @Option(names = "--user", paramLabel = "NAME", description = "Who you are; else PAMIR_USER, else asked for.")
    private String user;

    @Option(
            names = "--password",
            interactive = true,
            arity = "0",
            description =
                    "Ask for the password, whatever PAMIR_PASSWORD says; without a terminal: read it from standard input.")
    private char[] password;

    @Option(
            names = "--expires-in-days",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "How long the token is good for; default ${DEFAULT-VALUE}.")
    private int days;

    Login(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return common.run(this::login);
    }

    private void login(Session session) throws Failure {
        Map<String, String> environment = session.surroundings().environment();
        String name = user != null ? user : environment.getOrDefault("PAMIR_USER", "");
        name = name.isEmpty() ? asked(session, "user: ", "--user says who you are") : name;
        String secret = password != null ? new String(password) : environment.getOrDefault("PAMIR_PASSWORD", "");
        secret = secret.isEmpty() ? askedInSecret(session) : secret;

        Connection connection = session.connection();
        Server server = new Server(connection.write(), Credentials.password(name, secret));
        JsonNode me = server.get("/api/me").orRefusal().json();
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        wanted.put("name", "pamir command line").put("expires_in_days", days).set("grants", me.path("grants"));
        JsonNode token = server.send("POST", "/api/tokens", wanted).orRefusal().json();
        if (!token.path("token").isTextual()) {
            throw new Failure(Finding.of(Outcome.SERVER, "the server gave no token", null));
        }
        session.config()
                .write(
                        connection.write().toString(),
                        connection.read().toString(),
                        token.path("token").textValue());
        session.report()
                .document()
                .put("name", name)
                .put("file", session.config().path().toString())
                .put("expires_at", token.path("expires_at").asText(null))
                .set("grants", me.path("grants"));
        session.report()
                .line("logged in as " + Visible.line(name) + " until "
                        + ProposalText.text(token.path("expires_at")) + ", kept in "
                        + session.config().path());
    }

    private static String asked(Session session, String prompt, String hint) throws Failure {
        String line = console(session, hint).readLine("%s", prompt);
        return line == null ? "" : line.strip();
    }

    private static String askedInSecret(Session session) throws Failure {
        char[] typed = console(session, "--password asks for it, PAMIR_PASSWORD holds it")
                .readPassword("password: ");
        return typed == null ? "" : new String(typed);
    }

    private static Console console(Session session, String hint) throws Failure {
        Console console = session.surroundings().terminal() ? System.console() : null;
        if (console == null) {
            throw Failure.usage("there is no terminal to ask on", hint);
        }
        return console;
    }
}
