package org.pamir.assessment.download;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.event.ScorecardComputed;

/**
 * Names the state of an edition that a file shows. It follows from the assessments alone, not from when or by whom it is
 * asked, so the same state gives the same file.
 *
 * @param version sum of the versions of all assessments: how many revisions the edition is made of
 * @param at when the newest of them was made; null where there is none
 * @param digest of which version each assessment is at: 16 hexadecimal digits
 */
public record EditionState(String edition, long version, Instant at, String digest) {

    private static final int DIGEST_BYTES = 8;

    public static EditionState of(Standings standings) {
        StringBuilder versions = new StringBuilder(standings.edition()).append('\n');
        standings
                .scorecards()
                .forEach((country, scorecard) -> versions.append(country)
                        .append(' ')
                        .append(scorecard.version())
                        .append('\n'));
        return new EditionState(
                standings.edition(),
                standings.scorecards().values().stream()
                        .mapToLong(ScorecardComputed::version)
                        .sum(),
                standings.scorecards().values().stream()
                        .map(ScorecardComputed::at)
                        .max(Instant::compareTo)
                        .orElse(null),
                sha256(versions.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 2 * DIGEST_BYTES));
    }

    /** Such as {@code 2123-20260101T001100Z-7cd0b7be5f1a3c44}. */
    public String name() {
        return version + "-" + compact(at) + "-" + digest;
    }

    /** ISO 8601 without separators, as it may stand in names of files: {@code 20260101T001100Z}. */
    public static String compact(Instant at) {
        return at.toString().replace("-", "").replace(":", "");
    }

    /** In hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
