package org.pamir.ingest.scores;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Scale;
import org.pamir.contract.methodology.Score;

/** Reads the rows of one table. */
final class ScoreLineReader {

    private final String sheet;
    private final Columns columns;
    private final Optional<String> edition;
    private final MeasureNames measures;
    private final CellProblems problems;
    private final List<Columns.Column> countryColumns;
    private final List<Columns.Column> measureColumns;
    private final Map<String, List<Optional<Measure>>> meanings = new HashMap<>();

    /** @param edition of rows that do not say their own */
    ScoreLineReader(
            String sheet, Columns columns, Optional<String> edition, MeasureNames measures, CellProblems problems) {
        this.sheet = sheet;
        this.columns = columns;
        this.edition = edition;
        this.measures = measures;
        this.problems = problems;
        this.countryColumns = columns.of(Columns.Kind.COUNTRY);
        this.measureColumns = columns.of(Columns.Kind.MEASURE);
    }

    /** Two columns for one thing cannot both be right. */
    void checkHeadings(int line) {
        Set<String> seen = new HashSet<>();
        for (Columns.Column column : columns.columns()) {
            Stream<String> meanings = switch (column.kind()) {
                case EDITION -> Stream.of("the edition");
                case MEASURE ->
                    Methodologies.all().methodologies().stream()
                            .flatMap(methodology -> measures.find(methodology.edition(), column.heading()).stream())
                            .map(Measure::code)
                            .distinct();
                default -> Stream.empty();
            };
            meanings.filter(meaning -> !seen.add(meaning))
                    .forEach(twice -> problems.add(
                            sheet, line, column.heading(), column.heading(), "a second column for " + twice));
        }
    }

    /** Nothing for a row that says nothing, or says it wrongly. */
    Optional<ScoreLine> read(Grid.Line line) {
        if (isEmpty(line)) {
            return Optional.empty();
        }
        Optional<Methodology> methodology = methodology(line);
        Optional<Country> country = country(line);
        // Scores are read even so: everything that is wrong is said at once.
        return methodology.flatMap(known -> {
            ScoreLine row = scores(line, known, country.map(Country::code).orElse(""));
            return country.map(found -> row);
        });
    }

    /** A note below or inside a table has neither country nor numbers. */
    private boolean isEmpty(Grid.Line line) {
        return Stream.concat(countryColumns.stream(), measureColumns.stream())
                .allMatch(column -> line.cell(column.index()).isEmpty());
    }

    private Optional<Methodology> methodology(Grid.Line line) {
        for (Columns.Column column : columns.of(Columns.Kind.EDITION)) {
            String said = line.cell(column.index());
            if (!said.isEmpty()) {
                Optional<Methodology> methodology = Methodologies.all().edition(said);
                if (methodology.isEmpty()) {
                    problem(line, column, "not a known edition");
                }
                return methodology;
            }
        }
        if (edition.isEmpty()) {
            problems.add(sheet, line.number(), null, null, "no edition");
        }
        return edition.flatMap(Methodologies.all()::edition);
    }

    private Optional<Country> country(Grid.Line line) {
        List<Columns.Column> named = countryColumns.stream()
                .filter(column -> !line.cell(column.index()).isEmpty())
                .toList();
        if (named.isEmpty()) {
            problems.add(sheet, line.number(), null, null, "no country");
            return Optional.empty();
        }
        Country found = null;
        for (Columns.Column column : named) {
            Optional<Country> country = Countries.all().bySpelling(line.cell(column.index()));
            if (country.isEmpty()) {
                problem(line, column, "not a known country");
                return Optional.empty();
            }
            if (found != null && !found.code().equals(country.get().code())) {
                problem(line, column, "another country than " + found.name());
                return Optional.empty();
            }
            found = country.get();
        }
        return Optional.of(found);
    }

    private ScoreLine scores(Grid.Line line, Methodology methodology, String country) {
        Map<String, Score> scores = new HashMap<>();
        Map<String, BigDecimal> printed = new HashMap<>();
        Set<String> sections = new HashSet<>();
        List<Optional<Measure>> meaning = meanings.computeIfAbsent(methodology.edition(), this::meaning);
        for (int i = 0; i < measureColumns.size(); i++) {
            Columns.Column column = measureColumns.get(i);
            Optional<Measure> measure = meaning.get(i);
            Optional<BigDecimal> number = number(line, column, measure.isPresent(), methodology);
            if (measure.isPresent() && measure.get() instanceof Indicator indicator) {
                sections.add(indicator.section());
                number.flatMap(value -> score(line, column, methodology, value))
                        .ifPresent(score -> scores.put(indicator.code(), score));
            } else {
                number.ifPresent(value -> printed.put(measure.orElseThrow().code(), value));
            }
        }
        AssessmentKey assessment = new AssessmentKey(methodology.edition(), country);
        return new ScoreLine(sheet, line.number(), assessment, scores, sections, printed);
    }

    private List<Optional<Measure>> meaning(String of) {
        return measureColumns.stream()
                .map(column -> measures.find(of, column.heading()))
                .toList();
    }

    private Optional<BigDecimal> number(Grid.Line line, Columns.Column column, boolean known, Methodology methodology) {
        String text = line.cell(column.index());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!known) {
            problem(line, column, "edition " + methodology.edition() + " has no such measure");
            return Optional.empty();
        }
        CellNumber number = CellNumber.of(text);
        if (number instanceof CellNumber.Unreadable unreadable) {
            problem(line, column, unreadable.detail());
        }
        return number instanceof CellNumber.Read read ? Optional.of(read.value()) : Optional.empty();
    }

    private Optional<Score> score(Grid.Line line, Columns.Column column, Methodology methodology, BigDecimal value) {
        Optional<Score> score = Score.of(value).filter(methodology.scale()::allows);
        if (score.isEmpty()) {
            Scale scale = methodology.scale();
            problem(line, column, "a score is " + scale.lowest() + " to " + scale.highest() + " in steps of 0.5");
        }
        return score;
    }

    private void problem(Grid.Line line, Columns.Column column, String detail) {
        problems.add(sheet, line.number(), column.heading(), line.cell(column.index()), detail);
    }
}
