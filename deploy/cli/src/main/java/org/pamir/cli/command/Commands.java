package org.pamir.cli.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.pamir.cli.report.Colours;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Report;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands, put together. */
@Command(
        name = "pamir",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "The command line of editorial teams: sections as files, out and back, with review.",
            "",
            "The start script builds the jar when it is missing, which needs Maven; it is not rebuilt by itself."
        },
        footerHeading = "%nWhere and who: options first, then the environment, then what pamir login keeps.%n",
        footer = {
            "  PAMIR_URL       the ingest-service (http://localhost:8081)",
            "  PAMIR_READ_URL  the assessment-service (http://localhost:8080)",
            "  PAMIR_TOKEN     an API token; or PAMIR_USER and PAMIR_PASSWORD",
            "  PAMIR_CONFIG    the file of pamir login (~/.config/pamir/config)",
            "  NO_COLOR        no colours"
        },
        exitCodeListHeading = "%nExit codes; where several apply, the highest:%n",
        exitCodeList = {
            "0:done",
            "1:the content has problems, or the server refuses it",
            "2:the command line or the settings are wrong",
            "3:conflict: here and there have both changed",
            "4:not logged in, or without the right",
            "5:the server cannot be reached, or failed",
            "130:ended by Ctrl-C"
        })
public final class Commands implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final Common common;

    private Commands(Common common) {
        this.common = common;
    }

    public static CommandLine line(Surroundings surroundings) {
        Common common = new Common(surroundings);
        CommandLine line = new CommandLine(new Commands(common));
        List.of(
                        new Pull(common),
                        new Status(common),
                        new Diff(common),
                        new Push(common),
                        new Propose(common),
                        new Review(common),
                        new Publish(common),
                        new Import(common),
                        new Export(common),
                        new Tail(common),
                        new Republish(common),
                        new Reconcile(common),
                        new DeadLetters(common),
                        new Login(common),
                        new AutoComplete.GenerateCompletion())
                .forEach(line::addSubcommand);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        line.getCommandSpec().mixinStandardHelpOptions(true).version("pamir " + version());
        line.setOut(new PrintWriter(surroundings.out(), true));
        line.setErr(new PrintWriter(surroundings.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setParameterExceptionHandler((e, arguments) -> usage(surroundings, e, arguments));
        line.setExecutionExceptionHandler((e, failed, parsed) -> bug(surroundings, e));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command is given");
    }

    private static String version() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return version == null ? "(not from a jar)" : version;
    }

    private static int usage(Surroundings surroundings, ParameterException e, String[] arguments) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        boolean json = Arrays.asList(arguments).contains("--json");
        Report report = new Report(surroundings.out(), surroundings.err(), json, false, Colours.NONE);
        report.problem(Finding.of(Outcome.USAGE, e.getMessage(), command + " --help lists what there is"));
        return report.end().code();
    }

    private static int bug(Surroundings surroundings, Exception e) {
        surroundings.err().println("pamir: a bug of pamir itself, please report it: " + e);
        Arrays.stream(e.getStackTrace()).forEach(frame -> surroundings.err().println("  at " + frame));
        return Outcome.SERVER.code();
    }
}
