package org.pamir.assessment.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;

/** The version of an assessment that readers see. Written by the projection alone. */
@Entity
@Table(name = "current_version")
@IdClass(CurrentVersionRow.Key.class)
class CurrentVersionRow {

    @Id
    String edition;

    @Id
    String country;

    long version;

    static class Key {
        String edition;
        String country;

        Key() {}

        Key(String edition, String country) {
            this.edition = edition;
            this.country = country;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && edition.equals(key.edition) && country.equals(key.country);
        }

        @Override
        public int hashCode() {
            return Objects.hash(edition, country);
        }
    }
}
