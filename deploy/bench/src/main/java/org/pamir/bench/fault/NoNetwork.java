package org.pamir.bench.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pamir.bench.cluster.CannotRunException;

/** Rules of iptables for one port on loopback; each is taken away again, and nobody else's is touched. */
final class NoNetwork implements AutoCloseable {

    private final List<List<String>> rules = new ArrayList<>();

    /** @throws CannotRunException without root or without iptables */
    void block(int port, List<String> match, List<String> target) throws InterruptedException {
        add(rule("--dport", port, match, target));
        add(rule("--sport", port, match, target));
    }

    /** Only what is sent to the port: for a refusal, which the sender of an answer could not understand. */
    void refuse(int port, List<String> target) throws InterruptedException {
        add(rule("--dport", port, List.of(), target));
    }

    @Override
    public void close() {
        boolean interrupted = false;
        for (List<String> rule : rules) {
            try {
                iptables("-D", rule);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        rules.clear();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(List<String> rule) throws InterruptedException {
        iptables("-I", rule);
        rules.add(rule);
    }

    private static List<String> rule(String side, int port, List<String> match, List<String> target) {
        List<String> rule = new ArrayList<>(List.of("INPUT", "-i", "lo", "-p", "tcp", side, Integer.toString(port)));
        rule.addAll(match);
        rule.addAll(List.of("-j"));
        rule.addAll(target);
        return rule;
    }

    private static void iptables(String what, List<String> rule) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("iptables", "-w", what));
        command.addAll(rule);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CannotRunException("iptables refuses: " + said.strip());
            }
        } catch (IOException e) {
            throw new CannotRunException("there is no iptables: " + e.getMessage());
        }
    }
}
