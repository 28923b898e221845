package org.pamir.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pamir.bench.figures.Figures;
import org.pamir.bench.figures.Stretch;
import org.pamir.bench.floor.FloorChain;
import org.pamir.bench.floor.FloorHop;
import org.pamir.bench.machine.Processors;
import org.pamir.bench.pace.Delays;
import org.pamir.bench.pace.Pace;
import org.pamir.bench.product.CountryEditors;
import org.pamir.bench.product.EditRun;

/**
 * Floor and product in turns at one rate, so that whatever else the machine does befalls both; delays are counted over all
 * turns.
 */
final class Stretches {

    private final Figures report;
    private final Processors processors;
    private final FloorChain floor;
    private final CountryEditors editors;
    private final int rounds;

    /**
     * What all turns at a rate showed.
     *
     * @param commit of the floor
     * @param chain of the floor, until visible
     * @param accepted by the product
     * @param visible in the product
     */
    record Turns(Delays commit, Delays chain, Delays accepted, Delays visible) {}

    Stretches(Figures report, Processors processors, FloorChain floor, CountryEditors editors, int rounds) {
        this.report = report;
        this.processors = processors;
        this.floor = floor;
        this.editors = editors;
        this.rounds = rounds;
    }

    Turns at(Pace pace) throws InterruptedException {
        Turns turns = new Turns(new Delays(), new Delays(), new Delays(), new Delays());
        for (int round = 0; round < rounds; round++) {
            Processors.Moment before = processors.now();
            FloorChain.Run run = floor.run(pace);
            turns.commit().add(run.commit());
            turns.chain().add(run.visible());
            say("floor", pace, delays("commit", run.commit(), "visible", run.visible()), before);

            before = processors.now();
            EditRun edits = EditRun.measure(editors, pace);
            turns.accepted().add(edits.accepted());
            turns.visible().add(edits.visible());
            Map<String, Double> figures = delays("PUT", edits.accepted(), "visible", edits.visible());
            edits.failures().forEach((kind, count) -> figures.put("failed: " + kind, (double) count));
            say("product", pace, figures, before);
        }
        return turns;
    }

    /** Neither has a part in it: what a record through the broker takes by itself. */
    Delays hop(String servers, Pace pace) throws Exception {
        try (FloorHop hop = FloorHop.start(servers)) {
            hop.run(new Pace(pace.perSecond(), Duration.ofSeconds(2)));
            Processors.Moment before = processors.now();
            Delays delays = hop.run(pace);
            say("hop", pace, delays("hop", delays), before);
            return delays;
        }
    }

    private void say(String who, Pace pace, Map<String, Double> figures, Processors.Moment before) {
        report.add(new Stretch(who + " at " + pace.perSecond() + "/s", figures, processors.since(before)));
    }

    private static Map<String, Double> delays(Object... namesAndDelays) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (int i = 0; i < namesAndDelays.length; i += 2) {
            Delays delays = (Delays) namesAndDelays[i + 1];
            figures.put(namesAndDelays[i] + " p50 ms", delays.milliseconds(50));
            figures.put(namesAndDelays[i] + " p99 ms", delays.milliseconds(99));
        }
        return figures;
    }
}
