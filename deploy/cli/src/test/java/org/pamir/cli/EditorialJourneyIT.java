package org.pamir.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command line against the packaged services, as an editorial team uses it. Each test has a country of its own. */
@ExtendWith(DeskOfTest.class)
class EditorialJourneyIT {

    private static final Duration VISIBLE = Duration.ofSeconds(30);

    @Test
    void aProposalGoesFromFilesThroughReviewToReaders(Desk desk) throws Exception {
        desk.importScores("TJK");
        Terminal author = desk.terminal("author");
        run(author, "pull", "2021", "TJK");
        run(author, "status");
        assertThat(author.out()).startsWith("nothing changed in");

        desk.edit(
                "2021/TJK/drugs.md",
                "sources: []",
                "sources:\n- title: \"UNODC: \\\"Opiates\\\"\"\n  url: https://unodc.org");
        desk.append("2021/TJK/drugs.md", "Heroin passes through.\n\nSeizures fell.\n");
        desk.edit("2021/scores.csv", "heroin_trade,8.5", "heroin_trade,9");
        run(author, "diff");
        assertThat(author.out()).contains("heroin_trade: 8.5 -> 9", "{+Heroin passes through.+}", "+ source: UNODC");
        run(author, "push", "--dry-run");
        assertThat(author.out())
                .isEqualTo("would replace 2021/TJK/drugs at revision 1: narrative, sources, heroin_trade\n");
        assertThat(author.run("push")).isEqualTo(4);
        assertThat(author.err()).contains("You may not do this", "hint: ");

        run(author, "propose", "-m", "Seizures of 2026", "--submit", "--json");
        String id = author.json().at("/proposal/id").asText();
        assertThat(author.json().at("/proposal/state").asText()).isEqualTo("in_review");

        Terminal reviewer = desk.terminal("reviewer");
        run(reviewer, "review", "--waiting-for-me");
        assertThat(reviewer.out()).contains(id + "  in review", "2021/TJK drugs  Seizures of 2026 (author)");
        run(reviewer, "review", "show", id);
        assertThat(reviewer.out()).contains("heroin_trade: 8.5 -> 9", "Seizures fell.");
        run(reviewer, "review", "comment", id, "-m", "By how much?", "--section", "drugs", "--json");
        String comment = reviewer.json().at("/answer/id").asText();
        run(reviewer, "review", "request-changes", id, "-m", "Say how much.");

        desk.edit("2021/TJK/drugs.md", "Seizures fell.", "Seizures fell by a third.");
        run(author, "propose");
        assertThat(author.out()).contains("changes requested", "By how much?");
        run(author, "review", "comment", id, "-m", "By a third.", "--section", "drugs");
        run(author, "review", "resolve", id, comment);
        answerWarnings(author, id);
        run(author, "review", "submit", id);
        assertThat(author.run("review", "approve", id)).isEqualTo(4);

        run(reviewer, "review", "approve", id, "-m", "Good.");
        run(reviewer, "publish", id);
        assertThat(reviewer.out()).isEqualTo("published drugs as revision 2\n");

        run(author, "status");
        assertThat(author.out()).startsWith("nothing changed in");
        run(author, "pull", "2021");
        assertThat(desk.read("2021/TJK/drugs.md"))
                .contains("revision: 2\n")
                .endsWith("---\nHeroin passes through.\n\nSeizures fell by a third.\n");
        await().atMost(VISIBLE).untilAsserted(() -> {
            run(author, "export", "2021", "--country", "TJK");
            assertThat(author.out().lines().skip(1))
                    .singleElement()
                    .asString()
                    .startsWith("2021,TJK,Tajikistan,Asia,")
                    .contains(",9,");
        });
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseDidMeanwhile(Desk desk, Desk elsewhere) throws Exception {
        desk.importScores("UZB");
        Terminal first = desk.terminal("publisher");
        Terminal second = elsewhere.terminal("publisher");
        run(first, "pull", "2021", "UZB");
        run(second, "pull", "2021", "UZB");
        desk.append("2021/UZB/drugs.md", "Mine.");
        desk.append("2021/UZB/people.md", "New.");
        elsewhere.edit("2021/scores.csv", "heroin_trade,8.5", "heroin_trade,7");
        run(second, "push", "-m", "theirs");

        assertThat(first.run("push", "--dry-run")).isEqualTo(3);
        assertThat(first.run("push", "-m", "mine")).isEqualTo(3);
        assertThat(first.out()).isEqualTo("published 2021/UZB/people as revision 1\n");
        assertThat(first.err())
                .contains("2021/UZB/drugs.md:8:1: the server is at revision 2 of 2021/UZB/drugs, pulled at revision 1");

        assertThat(first.run("pull", "2021", "UZB")).isEqualTo(3);
        assertThat(desk.read("2021/UZB/drugs.md")).endsWith("Mine.").contains("revision: 1\n");
        run(first, "status");
        assertThat(first.out()).contains("changed both   2021/UZB/drugs: here narrative; there heroin_trade");
        run(first, "diff", "--server");
        assertThat(first.out()).contains("heroin_trade: 7 -> 8.5", "{+Mine.+}");

        run(first, "pull", "2021", "UZB", "--theirs");
        assertThat(desk.read("2021/UZB/drugs.md")).doesNotContain("Mine.").contains("revision: 2\n");
        assertThat(desk.read("2021/scores.csv")).contains("2021,UZB,drugs,heroin_trade,7\n");
        run(first, "status");
        assertThat(first.out()).startsWith("nothing changed in");
    }

    @Test
    void twoWindowsOfOneAuthorLoseNoWord(Desk desk, Desk elsewhere) throws Exception {
        desk.importScores("BTN");
        Terminal here = desk.terminal("author");
        Terminal there = elsewhere.terminal("author");
        run(here, "pull", "2021", "BTN");
        run(there, "pull", "2021", "BTN");
        desk.append("2021/BTN/drugs.md", "One.\n\nTwo.\n\nThree.\n");
        run(here, "propose", "-m", "Three things");
        elsewhere.write("2021/BTN/drugs.md", desk.read("2021/BTN/drugs.md"));
        elsewhere.write(".pamir/proposals.json", desk.read(".pamir/proposals.json"));

        desk.edit("2021/BTN/drugs.md", "One.", "One, here.");
        run(here, "propose");
        elsewhere.edit("2021/BTN/drugs.md", "Three.", "Three, there.");
        run(there, "propose");
        assertThat(elsewhere.read("2021/BTN/drugs.md")).endsWith("---\nOne, here.\n\nTwo.\n\nThree, there.\n");

        desk.edit("2021/BTN/drugs.md", "Three.", "Three, here.");
        assertThat(here.run("propose")).isEqualTo(3);
        assertThat(here.err()).startsWith("2021/BTN/drugs.md:").contains("pamir propose --theirs");
        assertThat(desk.read("2021/BTN/drugs.md")).contains("Three, here.");
        run(here, "propose", "--theirs");
        assertThat(desk.read("2021/BTN/drugs.md")).isEqualTo(elsewhere.read("2021/BTN/drugs.md"));

        desk.write("2021/BTN/drugs.md", desk.read("2021/BTN/drugs.md").split("(?<=\n---\n)", 2)[0]);
        desk.append("2021/BTN/trade.md", "Four.\n");
        run(here, "propose", "--json");
        assertThat(here.json().at("/proposal/sections").fieldNames())
                .toIterable()
                .containsExactly("trade");
    }

    private static void answerWarnings(Terminal author, String id) throws IOException {
        run(author, "review", "show", id, "--json");
        for (JsonNode warning : author.json().at("/proposal/warnings")) {
            List<String> answer = new ArrayList<>(
                    List.of("review", "answer", id, warning.path("rule").asText()));
            answer.addAll(
                    List.of("-m", "Known.", "--section", warning.path("section").asText()));
            if (warning.path("indicator").isTextual()) {
                answer.addAll(List.of("--indicator", warning.path("indicator").asText()));
            }
            run(author, answer.toArray(String[]::new));
        }
    }

    private static void run(Terminal terminal, String... arguments) {
        assertThat(terminal.run(arguments))
                .as("%s%n%s", terminal.out(), terminal.err())
                .isZero();
    }
}
