package org.pamir.bench.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What one client of the stream got, over all its connections.
 *
 * @see Streams
 */
public final class Capture {

    private final String name;
    private final String types;
    private final List<Event> events = new ArrayList<>();
    private final List<String> breaks = new ArrayList<>();
    private String first;
    private String last;

    /** @param position in the log, behind the log's own id */
    public record Event(long position, String type) {}

    public Capture(String name, String types) {
        this.name = name;
        this.types = types;
    }

    public String name() {
        return name;
    }

    /** What the client asked for: names of types with commas, or nothing for all. */
    public String types() {
        return types;
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** Why connections ended, each with where the client was. */
    public synchronized List<String> breaks() {
        return List.copyOf(breaks);
    }

    /** Id of the log's place at which the client began; null before it was answered. */
    public synchronized String first() {
        return first;
    }

    /** The last id that it was told, with an event or without. */
    public synchronized String last() {
        return last;
    }

    public synchronized void at(String id) {
        if (first == null) {
            first = id;
        }
        last = id;
    }

    public synchronized void event(String type) {
        events.add(new Event(position(last), type));
    }

    synchronized void broke(String why) {
        breaks.add(last + ": " + why);
    }

    public static long position(String id) {
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }
}
