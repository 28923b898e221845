package org.pamir.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values for parameters and fields by their names: some that the product knows, and some that nobody should send. */
final class Values {

    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("edition", List.of("2021", "2023", "2025", "2020", "9999")),
            Map.entry("country", List.of("TJK", "AFG", "UZB", "KGZ", "tjk", "ZZZ", "xx")),
            Map.entry("countries", List.of("TJK,AFG", "TJK", ",")),
            Map.entry("section", List.of("drugs", "people", "trade", "criminal_actors", "Drugs")),
            Map.entry("measure", List.of("criminality", "heroin_trade", "resilience", "beauty")),
            Map.entry("measures", List.of("criminality", "criminality,heroin_trade", "criminality,,")),
            Map.entry("scope", List.of("world", "continent:Asia", "region:Western Europe", "region:Atlantis")),
            Map.entry("by", List.of("region", "continent", "world", "publisher", "village")),
            Map.entry("continent", List.of("Asia", "Africa", "asia")),
            Map.entry("region", List.of("Western Europe", "Atlantis")),
            Map.entry("sort", List.of("criminality", "-criminality", "name; drop table revision")),
            Map.entry(
                    "as_of",
                    List.of("2026-01-01T00:00:00Z", "2999-01-01T00:00:00+14:00", "+1000000000-12-31T00:00:00Z")),
            Map.entry("since", List.of("2026-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "yesterday")),
            Map.entry("before", List.of("2", "2026-01-01T00:00:00Z")),
            Map.entry("name", List.of("fuzzed", "fuzzed.too", "nobody", "a b")),
            Map.entry("title", List.of("A title", "")),
            Map.entry("grants", List.of("author", "publisher@TJK", "root", "author@region:Western Europe")),
            Map.entry("role", List.of("author", "root")),
            Map.entry("state", List.of("draft", "published", "in_review")),
            Map.entry("type", List.of("section", "movement", "scorecard", "x")),
            Map.entry("dry_run", List.of("true", "false", "maybe")),
            Map.entry("url", List.of("https://example.org/", "javascript:alert(1)", "http://169.254.169.254/", "//x")),
            Map.entry("schema", List.of("assessment.moved", "..%2F..%2Fapplication.properties")),
            Map.entry("If-Match", List.of("\"1\"", "*", "W/\"1\"", "\"1\", \"2\"", "1", "\"", "\"99999999999\"")),
            Map.entry("If-None-Match", List.of("*", "\"1\"", "W/\"1\"", "x")),
            Map.entry("Last-Event-ID", List.of("0-0", "abc-1", "x-99999999999999999999")),
            Map.entry("last_event_id", List.of("0-0", "abc-1")),
            Map.entry("Prefer", List.of("wait=0", "wait=-1", "wait=x", "respond-async")),
            Map.entry("Content-Encoding", List.of("gzip", "identity", "x")),
            Map.entry("Accept-Language", List.of("ru", "de;q=9", "-")));

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2147483648",
            "9223372036854775808",
            "1e999",
            "NaN",
            "null",
            "true",
            "[]",
            "%00",
            "%0d%0aX-A: b",
            "../../etc/passwd",
            "'; DROP TABLE revision;--",
            "\" or \"\"=\"",
            "$$x$$",
            "\\",
            "%",
            "_",
            "{{7*7}}",
            "${jndi:ldap://x}",
            "<script>alert(1)</script>",
            "\u202eabc\u202c",
            "e\u0301\u0302\u0303",
            "\ud83c\udfd4",
            "\u0000",
            "\u2028",
            "\uffff",
            "=1+1",
            "Z".repeat(300),
            "a,b,,c",
            "*");

    private final Random random;

    Values(Random random) {
        this.random = random;
    }

    /** Something for a name: mostly one of the values that are known for it. */
    String of(String name) {
        List<String> known = KNOWN.get(name);
        if (known != null && random.nextInt(4) > 0) {
            return any(known);
        }
        return random.nextInt(3) == 0 ? noise() : random.nextBoolean() ? String.valueOf(random.nextInt(4)) : any(ODD);
    }

    String odd() {
        return any(ODD);
    }

    /** Characters of any kind, half surrogate pairs among them. */
    String noise() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : ' ' + random.nextInt(95)));
        }
        return text.toString();
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
