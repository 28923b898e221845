package org.pamir.assessment.standings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.contract.standings.Rank;

/** Where a value stands among all countries, those of its continent, and those of its region. */
@Schema(
        name = "Ranks",
        description =
                "Rank 1 is the highest value. Equal exact values share a rank and the next one skips (1, 2, 2, 4);"
                        + " tied_with says how many others share it.")
public record RanksAnswer(Rank world, Rank continent, Rank region) {}
