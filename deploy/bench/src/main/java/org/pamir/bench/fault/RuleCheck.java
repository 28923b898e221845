package org.pamir.bench.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.bench.cluster.Service;

/**
 * Whether every rule still meets a method of the packaged services: one that does not is silently never applied, and its
 * case would try nothing.
 */
public final class RuleCheck {

    private RuleCheck() {}

    /** @return what does not fit, by name of the rules; nothing if all do */
    public static Map<String, String> misfits(Path folder) throws InterruptedException {
        Map<String, Service> rules = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            rules.put("crash-" + service.database(), service);
        }
        rules.put(ClockSkew.RULES, Service.INGEST);
        rules.put(MendedConsumer.RULES, Service.SCORING);
        Upgrade.PUBLISHERS.forEach(service -> rules.put(Upgrade.rules(service), service));
        for (Mutant mutant : Mutant.values()) {
            mutant.rules().ifPresent(name -> rules.put(name, mutant.service().orElseThrow()));
        }
        Map<String, String> misfits = new LinkedHashMap<>();
        for (Map.Entry<String, Service> each : rules.entrySet()) {
            String said = check(Rules.unpack(each.getKey(), folder), each.getValue());
            if (!said.contains("no errors") || said.contains("WARNING")) {
                misfits.put(each.getKey(), said);
            }
        }
        return misfits;
    }

    private static String check(Path rules, Service service) throws InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(service.classPath().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator, Rules.agent() + File.pathSeparator, "")));
        command.add("org.jboss.byteman.check.TestScript");
        command.add(rules.toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
