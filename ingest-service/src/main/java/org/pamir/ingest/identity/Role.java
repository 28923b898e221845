package org.pamir.ingest.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody is in the editorial team. Roles do not contain each other: who needs two is granted two. */
public enum Role {
    /** Proposes changes. */
    AUTHOR(Right.READ_DRAFTS, Right.PROPOSE),
    /** Says of what others proposed whether it may be published. */
    REVIEWER(Right.READ_DRAFTS, Right.REVIEW, Right.PUBLISH_APPROVED),
    /** Publishes, proposed or not. */
    PUBLISHER(Right.READ_DRAFTS, Right.PROPOSE, Right.PUBLISH_APPROVED, Right.PUBLISH),
    /** Manages accounts, reads the audit log, mends what is lost on the way; has no say about content. */
    ADMIN(Right.ADMINISTER, Right.OPERATE);

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** As it is written in grants. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of its exact word. */
    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
