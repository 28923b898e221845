package org.pamir.cli.workspace;

import java.util.List;
import java.util.Map;
import org.pamir.contract.event.Source;

/**
 * The head of a section's file.
 *
 * @param revision that the file was pulled at; -1 where the head does not say it
 * @param positions of its values, by JSON pointer
 */
record FrontMatter(int revision, List<Source> sources, Map<String, Position> positions) {

    FrontMatter {
        sources = List.copyOf(sources);
        positions = Map.copyOf(positions);
    }
}
