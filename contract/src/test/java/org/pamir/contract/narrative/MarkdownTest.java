package org.pamir.contract.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void paragraphsEmphasisAndListsAreShown() {
        assertThat(Markdown.html("One *word*.\n\n- first\n- **second**"))
                .isEqualToIgnoringWhitespace(
                        "<p>One <em>word</em>.</p><ul><li>first</li><li><strong>second</strong></li></ul>");
    }

    @Test
    void headingsStandUnderThoseOfThePage() {
        assertThat(Markdown.html("# Top\n\n#### Deep")).isEqualToIgnoringWhitespace("<h3>Top</h3><h4>Deep</h4>");
    }

    @Test
    void htmlInTheTextIsText() {
        assertThat(Markdown.html("<script>alert(1)</script> <b onclick=\"x()\">bold</b>"))
                .doesNotContain("<script", "<b ")
                .contains("&lt;script&gt;");
    }

    @Test
    void linksLeadToTheWebOnlyAndPassNothingOn() {
        assertThat(Markdown.html("[a](https://example.org/a) [b](javascript:alert(1)) ![c](https://example.org/c.png)"))
                .contains("<a href=\"https://example.org/a\" rel=\"noopener noreferrer nofollow\">a</a>")
                .doesNotContain("javascript", "<img");
    }
}
