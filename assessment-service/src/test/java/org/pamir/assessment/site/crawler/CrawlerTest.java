package org.pamir.assessment.site.crawler;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CrawlerTest {

    @BeforeEach
    void feed() {
        PublishedIndex.feed();
    }

    @Test
    void robotsAreShownTheSitemap() {
        assertThat(get("/robots.txt").asString())
                .contains("Sitemap: http://localhost:" + RestAssured.port + "/sitemap.xml")
                .contains("Disallow: /api/");
    }

    @Test
    void everyPageIsThereInEveryLanguageWithTheOthersBesideIt() {
        XmlPath sitemap = get("/sitemap.xml").xmlPath();

        List<String> addresses = sitemap.getList("urlset.url.loc");
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .contains(
                        own("/en/editions/2021/countries/TJK"),
                        own("/ru/editions/2023/rankings/financial_crimes"),
                        own("/ru/data/topics"))
                .doesNotContain(own("/en/editions/2021/rankings/financial_crimes"));
        // English and Russian beside each: as many alternates as there are pairs.
        List<String> alternates = sitemap.getList("urlset.url.link.@href");
        assertThat(alternates).hasSize(2 * addresses.size());
        assertThat(addresses).allMatch(alternates::contains);
    }

    @Test
    void aPageOfEachKindIsWhereTheSitemapSaysIt() {
        Map<String, String> oneOfEach = new HashMap<>();
        get("/sitemap.xml")
                .xmlPath()
                .<String>getList("urlset.url.loc")
                .forEach(address -> oneOfEach.put(
                        address.replaceFirst("/(countries|measures|rankings|places)/.*", "/$1")
                                .replaceFirst("20[0-9]{2}", ""),
                        address));

        assertThat(oneOfEach.values())
                .hasSize(2 * 11)
                .allSatisfy(address ->
                        assertThat(get(address).statusCode()).as(address).isEqualTo(200));
    }

    @Test
    void theSitemapMayBeKeptAndTravelsSmall() {
        var answer = given().header("Accept-Encoding", "gzip").get("/sitemap.xml");

        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void aHostThatIsNoneStaysText() {
        String sitemap = new Sitemap("http://<&\">", List.of()).xml();

        assertThat(XmlPath.from(sitemap).getList("urlset.url.loc")).contains("http://<&\">/en/data");
    }

    private static String own(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
