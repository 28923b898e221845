package org.pamir.contract.methodology;

import java.util.List;

/**
 * One part of a profile in an edition.
 *
 * @param headings the lines that open it in a published profile, in capitals
 * @param indicators the indicators whose scores it carries, in the order of the profile
 */
public record Section(String code, String title, List<String> headings, List<Indicator> indicators) {

    public Section {
        headings = List.copyOf(headings);
        indicators = List.copyOf(indicators);
    }
}
