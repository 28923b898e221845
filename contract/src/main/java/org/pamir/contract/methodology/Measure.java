package org.pamir.contract.methodology;

import java.util.List;

/** An indicator or a composite: whatever has a value. */
public sealed interface Measure permits Indicator, Composite {

    String code();

    String title();

    /** The composite that it is a part of, or null at the top. */
    String feeds();

    /** At least 1; counts only against its siblings under {@link #feeds}. */
    int weight();

    /** Code of the {@link BandScale} that names its values. */
    String bands();

    List<String> spellings();
}
