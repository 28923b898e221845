package org.pamir.ingest.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.Map;

/** What the desk needs to know of a profile as readers get it. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PublishedDocument(long version, String quadrant, Map<String, MeasureDocument> measures) {

    /**
     * @param value null while an indicator under it is not scored
     * @param ranks null where there is no value
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MeasureDocument(BigDecimal value, String band, RanksDocument ranks) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RanksDocument(RankDocument world) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RankDocument(int rank, int of) {}
}
