package org.pamir.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Section;

/** Thinks edits up: which section, on which revision, with which content. The seed and the answers decide everything. */
final class Desk {

    private static final int MOST_REMEMBERED = 2_000;
    private static final List<Section> SECTIONS = Edition.METHODOLOGY.sections();

    private final Random random;
    private final String run;
    private final List<String> hot;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();
    private final List<Edit> past = new ArrayList<>();
    private long lastId;

    /** @param run names the edits of this run, in a database that has seen others */
    Desk(Random random, String run, Connection ledger) throws SQLException {
        this.random = random;
        this.run = run;
        this.hot = random.ints(0, Edition.COUNTRIES.size())
                .distinct()
                .limit(Mix.HOT_COUNTRIES)
                .mapToObj(Edition.COUNTRIES::get)
                .toList();
        try (PreparedStatement newest = ledger.prepareStatement(
                "select country, section, max(revision) from revision where edition = ? group by country, section")) {
            newest.setString(1, Edition.CODE);
            ResultSet rows = newest.executeQuery();
            while (rows.next()) {
                known.put(rows.getString(1) + "/" + rows.getString(2), rows.getInt(3));
            }
        }
    }

    /** The edits of the next moment: one, or two at once for the same revision. */
    synchronized List<Edit> next() {
        boolean isHot = random.nextDouble() < Mix.HOT;
        List<String> countries = isHot ? hot : Edition.COUNTRIES;
        String country = countries.get(random.nextInt(countries.size()));
        Section section = SECTIONS.get(random.nextInt(SECTIONS.size()));
        int newest = known.getOrDefault(country + "/" + section.code(), 0);
        if (isHot) {
            return List.of(
                    edit(Edit.Kind.CONTESTED, country, section, newest),
                    edit(Edit.Kind.CONTESTED, country, section, newest));
        }
        boolean isStale = newest > 1 && random.nextDouble() < Mix.STALE;
        return List.of(
                edit(isStale ? Edit.Kind.STALE : Edit.Kind.FRESH, country, section, isStale ? newest - 1 : newest));
    }

    /** Whether it is time to send an old edit again. */
    synchronized boolean replays() {
        return !past.isEmpty() && random.nextDouble() < Mix.REPLAYED;
    }

    synchronized Edit old() {
        return past.get(random.nextInt(past.size()));
    }

    synchronized int pick(int bound) {
        return random.nextInt(bound);
    }

    /** What the answer to an edit teaches. */
    void learn(Edit edit, Answer answer) {
        if (answer.isAcknowledged() || answer.isStale()) {
            known.merge(edit.country() + "/" + edit.section(), answer.revision(), Math::max);
            synchronized (this) {
                if (past.size() == MOST_REMEMBERED) {
                    past.remove(0);
                }
                past.add(edit);
            }
        }
    }

    private Edit edit(Edit.Kind kind, String country, Section section, int base) {
        long id = ++lastId;
        SortedMap<String, Integer> scores = new TreeMap<>();
        for (Indicator indicator : section.indicators()) {
            scores.put(indicator.code(), 2 + random.nextInt(19));
        }
        String narrative = "Edit " + run + "-" + id + ", of " + section.title() + " on revision " + base + ".";
        return new Edit(id, kind, country, section.code(), base, narrative, scores);
    }
}
