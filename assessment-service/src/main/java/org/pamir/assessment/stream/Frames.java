package org.pamir.assessment.stream;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of the log without a gap.
 *
 * @param after the position before its first frame
 */
record Frames(long after, List<Frame> frames) implements Part {

    Frames {
        frames = List.copyOf(frames);
    }

    static Frames none(long after) {
        return new Frames(after, List.of());
    }

    @Override
    public int bytes() {
        return frames.stream().mapToInt(Frames::size).sum();
    }

    long last() {
        return after + frames.size();
    }

    /** Whether what follows a position, up to {@link #last}, is in here. */
    boolean follow(long position) {
        return position >= after;
    }

    List<Frame> after(long position) {
        return position >= last() ? List.of() : frames.subList((int) (position - after), frames.size());
    }

    /** With these at the end, and without those at the beginning for which there is no room. */
    Frames with(List<Frame> more, long mostBytes) {
        List<Frame> all = Stream.concat(frames.stream(), more.stream()).toList();
        long bytes = 0;
        int from = all.size();
        while (from > 0 && bytes + size(all.get(from - 1)) <= mostBytes) {
            from--;
            bytes += size(all.get(from));
        }
        return new Frames(after + from, all.subList(from, all.size()));
    }

    private static int size(Frame frame) {
        return frame.entry().data().length;
    }
}
