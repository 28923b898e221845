package org.pamir.ingest.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Something good, spoilt in ways that follow from a seed: the same seed, the same cases. A long run:
 * {@code mvn test -pl ingest-service -Dtest='*DecodingTest' -Dfuzz.cases=1000000 -Dfuzz.seed=7}.
 */
public final class Mutations {

    private static final int LONGEST = 60_000;
    private static final int MOST_CHANGES = 6;

    private final long seed;
    private final Random random;
    private final List<byte[]> words;

    /** @param words that mean something to whoever reads, to be put where they do not belong */
    public Mutations(String... words) {
        this.seed = Long.getLong("fuzz.seed", 42);
        this.random = new Random(seed);
        this.words = List.of(words).stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** @param usual how many cases are tried where nobody asks for more */
    public static int cases(int usual) {
        return Integer.getInteger("fuzz.cases", usual);
    }

    public long seed() {
        return seed;
    }

    public byte[] of(byte[] good) {
        byte[] spoilt = good;
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            spoilt = changed(spoilt);
        }
        return spoilt;
    }

    public String of(String good) {
        return new String(of(good.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private byte[] changed(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.write(bytes, to, bytes.length - to);
            case 2 -> {
                out.writeBytes(words.get(random.nextInt(words.size())));
                out.write(bytes, from, bytes.length - from);
            }
            case 3 -> {
                repeat(out, bytes, from, Math.min(to, from + 20));
                out.write(bytes, from, bytes.length - from);
            }
            default -> {
                if (from < bytes.length) {
                    out.write(bytes[from] ^ 1 << random.nextInt(8));
                    out.write(bytes, from + 1, bytes.length - from - 1);
                }
            }
        }
        byte[] all = out.toByteArray();
        return all.length > LONGEST ? Arrays.copyOf(all, LONGEST) : all;
    }

    private void repeat(ByteArrayOutputStream out, byte[] bytes, int from, int to) {
        int most = random.nextInt(10) == 0 ? 20_000 : 20;
        for (int times = random.nextInt(most); times > 0 && out.size() < LONGEST; times--) {
            out.write(bytes, from, to - from);
        }
    }
}
