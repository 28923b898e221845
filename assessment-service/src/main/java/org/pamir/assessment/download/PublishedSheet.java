package org.pamir.assessment.download;

import java.util.Comparator;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.TableLayout;

/** The scores of an edition as its publisher lays them out: {@link TableLayout}. */
record PublishedSheet(Standings standings, Selection selection) {

    String name() {
        return standings.methodology().table().sheet();
    }

    void write(Worksheet sheet) {
        List<TableLayout.Column> columns = columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).heading());
        }
        sheet.freezePane(0, 1);
        List<Country> countries = standings.countries().stream()
                .filter(country -> selection.includes(country, standings.edition()))
                .sorted(Comparator.comparing(Country::continent)
                        .thenComparing(country -> country.region(standings.edition()))
                        .thenComparing(Country::name))
                .toList();
        for (int line = 0; line < countries.size(); line++) {
            for (int i = 0; i < columns.size(); i++) {
                TableSheet.write(
                        sheet,
                        line + 1,
                        i,
                        cell(countries.get(line), columns.get(i).of()));
            }
        }
    }

    private List<TableLayout.Column> columns() {
        return standings.methodology().table().columns().stream()
                .filter(column -> TableLayout.PLACES.contains(column.of())
                        || selection.measures().isEmpty()
                        || selection.measures().contains(column.of()))
                .toList();
    }

    private Object cell(Country country, String of) {
        return switch (of) {
            case "continent" -> country.continent();
            case "region" -> country.region(standings.edition());
            case "country" -> country.name();
            default -> standings.value(country.code(), of).value();
        };
    }
}
