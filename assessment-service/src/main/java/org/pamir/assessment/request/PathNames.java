package org.pamir.assessment.request;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/** What a path names. Codes are exact: {@code TJK}, not {@code tjk}. */
public final class PathNames {

    private PathNames() {}

    /** @throws HttpProblem 404 naming the editions that there are */
    public static Methodology edition(String code) {
        return Methodologies.all()
                .edition(code)
                .orElseThrow(() -> Problems.unknown(
                        "edition",
                        code,
                        "editions",
                        Methodologies.all().methodologies().stream()
                                .map(Methodology::edition)
                                .toList()));
    }

    /** @throws HttpProblem 404 */
    public static Country country(String code) {
        return Countries.all().byCode(code).orElseThrow(() -> Problems.unknown("country", code));
    }

    /** @throws HttpProblem 404 naming the measures that there are */
    public static Measure measure(Methodology methodology, String code) {
        return methodology
                .measure(code)
                .orElseThrow(() -> Problems.unknown(
                        "measure",
                        code,
                        "measures",
                        methodology.measures().stream().map(Measure::code).toList()));
    }
}
