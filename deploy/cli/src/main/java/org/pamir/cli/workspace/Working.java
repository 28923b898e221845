package org.pamir.cli.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pamir.cli.report.Finding;
import org.pamir.cli.section.SectionKey;

/**
 * What is in the working folder.
 *
 * @param sections sorted; those that cannot be read are left out
 * @param findings what is wrong with the files
 */
public record Working(Map<SectionKey, LocalSection> sections, List<Finding> findings) {

    public List<LocalSection> changed() {
        return sections.values().stream().filter(LocalSection::isChanged).toList();
    }

    /** Of the files, and of every section in them. */
    public List<Finding> problems() {
        List<Finding> all = new ArrayList<>(findings);
        sections.values().forEach(section -> all.addAll(section.problems()));
        return all;
    }
}
