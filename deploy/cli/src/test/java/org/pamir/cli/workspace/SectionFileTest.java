package org.pamir.cli.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Place;
import org.pamir.cli.section.SectionKey;
import org.pamir.contract.event.Source;

class SectionFileTest {

    private static final SectionKey KEY = new SectionKey("2021", "TJK", "drugs");
    private static final String HEAD = "---\nedition: \"2021\"\ncountry: TJK\nsection: drugs\n";

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void itReadsAsAnEditorWouldWriteIt() throws Exception {
        SectionFile file = read("---\nedition: 2021\ncountry: TJK\nsection: drugs\nrevision: 3\nsources:\n"
                + "- {title: UNODC, url: 'https://unodc.org'}\n---\n# Drugs\n\ntext\n");

        assertThat(findings).isEmpty();
        assertThat(file.head().revision()).isEqualTo(3);
        assertThat(file.head().sources()).containsExactly(new Source("UNODC", "https://unodc.org"));
        assertThat(file.narrative()).isEqualTo("# Drugs\n\ntext");
        assertThat(file.narrativeStart()).isEqualTo(new Position(9, 1));
    }

    @Test
    void windowsLineEndsInTheHeadDoNotMatter() throws Exception {
        SectionFile file = read((HEAD + "sources: []\n---\n").replace("\n", "\r\n") + "text\r\n");

        assertThat(findings).isEmpty();
        assertThat(file.narrative()).isEqualTo("text\r");
    }

    @Test
    void everythingThatIsWrongIsToldWithItsPlace() throws Exception {
        read(HEAD.replace("TJK", "UZB")
                + "author: me\nrevision: three\nsources:\n  - title: a\n    uri: b\n  - c\n---\n");

        assertThat(findings)
                .extracting(finding -> finding.place().text() + ": " + finding.message())
                .containsExactlyInAnyOrder(
                        "drugs.md:3:10: country is not TJK, which is where the file lies",
                        "drugs.md:5:1: not a known field: author",
                        "drugs.md:6:11: a revision is a whole number",
                        "drugs.md:9:5: not a known field: uri",
                        "drugs.md:10:5: a source has a title and a url");
    }

    @Test
    void brokenYamlIsToldWithItsPlace() throws Exception {
        read(HEAD + "sources:\n  - title: a: b\n---\n");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo(new Place.InText("drugs.md", 6, 13));
            assertThat(finding.message()).startsWith("not YAML: mapping values are not allowed here");
        });
    }

    @Test
    void aliasesAndForeignTypesAreNotFollowed() throws Exception {
        read(HEAD + "sources: &a\n  - *a\n---\n");
        read(HEAD + "sources: !!javax.script.ScriptEngineManager [x]\n---\n");

        assertThat(findings).hasSize(2);
    }

    @Test
    void aFileWithoutFrontMatterIsRefused() {
        assertThatThrownBy(() -> read("# Drugs\n---\n"))
                .isInstanceOf(Failure.class)
                .hasMessage("the file does not begin with front matter between two lines of ---");
    }

    @Test
    void whatIsNotUtf8IsRefusedWithItsPlace() {
        byte[] bytes = (HEAD + "---\nDuschanb\u00e9").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> SectionFile.read("drugs.md", KEY, bytes, findings))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.findings().get(0).place())
                                .isEqualTo(new Place.InText("drugs.md", 6, 9)));
    }

    private SectionFile read(String text) throws Failure {
        return SectionFile.read("drugs.md", KEY, text.getBytes(StandardCharsets.UTF_8), findings);
    }
}
