package org.pamir.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the command line and the packaged services tell each other. Each test has a country of its own. */
@ExtendWith(DeskOfTest.class)
class ConversationIT {

    private static final Duration VISIBLE = Duration.ofSeconds(30);

    @Test
    void whatIsPushedIsPulledElsewhereByteForByte(Desk desk, Desk elsewhere) throws Exception {
        desk.importScores("IRN");
        Terminal here = desk.terminal("publisher");
        Terminal there = elsewhere.terminal("publisher");
        run(here, "pull", "2021", "IRN");
        run(there, "pull", "2021", "IRN");
        for (String narrative : List.of(
                "one",
                "\n\nleading and trailing\n\n\n",
                "windows\r\nlines\r\n",
                "---\nno: front matter\n---\n",
                "\uFEFF\u200B\u202E\uD83D\uDE80 e\u0301 \u2028 \u0085 \u0001",
                "",
                "\n")) {
            String head = desk.read("2021/IRN/trade.md").split("(?<=\n---\n)", 2)[0];
            String sources = "sources:\n- title: '\"a: b\" # c'\n  url: https://example.org/?a=b&c=d#e\n---\n";
            desk.write("2021/IRN/trade.md", head.replaceAll("(?s)sources:.*", "") + sources + narrative + "\n");
            run(here, "push");

            run(there, "pull", "2021");

            assertThat(elsewhere.read("2021/IRN/trade.md"))
                    .isEqualTo(desk.read("2021/IRN/trade.md"))
                    .endsWith("---\n" + (narrative.isEmpty() ? "" : narrative + "\n"));
            run(there, "push");
            assertThat(there.out()).isEqualTo("nothing changed here\n");
        }
        assertThat(elsewhere.read("2021/scores.csv")).isEqualTo(desk.read("2021/scores.csv"));
    }

    @Test
    void aDamagedOrStrayedFileIsNeitherOverwrittenNorSent(Desk desk) throws Exception {
        desk.importScores("KAZ");
        Terminal publisher = desk.terminal("publisher");
        run(publisher, "pull", "2021", "KAZ");
        desk.edit("2021/KAZ/drugs.md", "sources: []", "sources: [unodc]");
        desk.edit("2021/KAZ/people.md", "revision: 0", "revision: 7");
        desk.append("2021/KAZ/people.md", "Mine.");
        String damaged = desk.read("2021/KAZ/drugs.md");

        assertThat(publisher.run("pull", "2021")).isEqualTo(1);
        assertThat(publisher.err())
                .contains("2021/KAZ/drugs.md:6:11: a source has a title and a url")
                .contains("2021/KAZ/people.md:5:11: the file says revision 7, but revision 0 was pulled");
        assertThat(publisher.run("push")).isEqualTo(1);
        assertThat(publisher.out()).isEmpty();
        assertThat(desk.read("2021/KAZ/drugs.md")).isEqualTo(damaged);

        run(publisher, "pull", "2021", "KAZ", "--theirs");
        assertThat(desk.read("2021/KAZ/drugs.md")).contains("sources: []");
        run(publisher, "push");
        assertThat(publisher.out()).isEqualTo("nothing changed here\n");
    }

    @Test
    void whoKeepsTheirsOfBothReplacesTheServersKnowingly(Desk desk, Desk elsewhere) throws Exception {
        desk.importScores("MNG");
        Terminal first = desk.terminal("publisher");
        Terminal second = elsewhere.terminal("publisher");
        run(first, "pull", "2021", "MNG");
        run(second, "pull", "2021", "MNG");
        desk.append("2021/MNG/drugs.md", "Mine.");
        elsewhere.append("2021/MNG/drugs.md", "Theirs.");
        run(second, "push");

        assertThat(first.run("pull", "2021")).isEqualTo(3);
        run(first, "pull", "2021", "MNG", "--mine");
        run(first, "diff");
        assertThat(first.out()).contains("[-Theirs-]{+Mine+}.");
        run(first, "push");

        run(second, "pull", "2021");
        assertThat(elsewhere.read("2021/MNG/drugs.md")).endsWith("---\nMine.\n").contains("revision: 3\n");
    }

    @Test
    void everythingThatIsWrongInATableIsToldByItsCell(Desk desk) throws Exception {
        desk.write("table.csv", "edition,country,heroin_trade\n2021,Atlantis,8\n2021,TKM,\"8,5\"\n");
        Terminal publisher = desk.terminal("publisher");

        assertThat(publisher.run("import", "table.csv", "--dry-run")).isEqualTo(1);

        assertThat(publisher.err())
                .contains("table.csv:2:country: 'Atlantis': not a known country\n    hint: use the name")
                .contains("table.csv:3:heroin_trade: '8,5': not a number: write 8.5, with a point\n    hint: ");
    }

    @Test
    void everythingThatIsWrongInTheFilesIsToldBeforeAnythingIsSent(Desk desk) throws Exception {
        desk.importScores("KGZ");
        Terminal publisher = desk.terminal("publisher");
        run(publisher, "pull", "2021", "KGZ");
        desk.edit("2021/KGZ/drugs.md", "sources: []", "sources:\n- title: x\n  url: unodc.org");
        desk.edit("2021/scores.csv", "heroin_trade,8.5", "heroin_trade,11");

        assertThat(publisher.run("push", "--json")).isEqualTo(1);

        List<String> places = new ArrayList<>();
        publisher
                .json()
                .path("problems")
                .forEach(problem -> places.add(problem.path("file").asText() + ":"
                        + problem.path("line").asInt() + ":"
                        + problem.path("column").asInt()));
        assertThat(places)
                .hasSize(2)
                .contains("2021/KGZ/drugs.md:8:8")
                .anyMatch(place -> place.startsWith("2021/scores.csv:"));
    }

    @Test
    void whoIsNotLoggedInIsTold(Desk desk) throws Exception {
        Terminal nobody = desk.nobody();

        assertThat(nobody.run("review")).isEqualTo(4);

        assertThat(nobody.err()).contains("hint: pamir login");
    }

    @Test
    void aLoginIsKeptAsATokenAndThePasswordIsNot(Desk desk) throws Exception {
        Terminal author = desk.terminal("author");
        run(author, "login", "--expires-in-days", "1");
        String kept = desk.read("config-of-this-test");

        assertThat(kept).contains("token=pamir_").doesNotContain(Services.PASSWORD);
        run(new Terminal(desk.folder()), "review", "list");
    }

    @Test
    void whatMovesIsFollowedInOrder(Desk desk) throws Exception {
        desk.importScores("AFG");
        Terminal follower = desk.nobody();
        await().atMost(VISIBLE).untilAsserted(() -> {
            run(follower, "export", "2021", "--country", "AFG");
            assertThat(follower.out()).contains("Afghanistan");
        });
        CompletableFuture<Integer> tail = CompletableFuture.supplyAsync(
                () -> follower.run("tail", "--country", "AFG", "--interval", "0.2", "--count", "2"));
        await().atMost(VISIBLE).until(() -> follower.err().startsWith("following"));
        Terminal publisher = desk.terminal("publisher");
        run(publisher, "pull", "2021", "AFG");
        for (String score : List.of("9", "9.5")) {
            desk.write(
                    "2021/scores.csv",
                    desk.read("2021/scores.csv").replaceAll("heroin_trade,.*", "heroin_trade," + score));
            run(publisher, "push", "-m", "to " + score);
        }

        assertThat(tail.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(follower.out().lines())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("2021/AFG v2  drugs revision 2 by publisher: heroin_trade 8.5 -> 9")
                                .endsWith(" -- to 9"),
                        second -> assertThat(second)
                                .contains("2021/AFG v3  drugs revision 3 by publisher: heroin_trade 9 -> 9.5")
                                .endsWith(" -- to 9.5"));
    }

    private static void run(Terminal terminal, String... arguments) {
        assertThat(terminal.run(arguments))
                .as("%s%n%s", terminal.out(), terminal.err())
                .isZero();
    }
}
