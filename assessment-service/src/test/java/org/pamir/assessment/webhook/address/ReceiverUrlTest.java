package org.pamir.assessment.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.assessment.webhook.address.Addresses.Found;

class ReceiverUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org|example.org|443|/|example.org",
                "https://example.org/|example.org|443|/|example.org",
                "HTTPS://EXAMPLE.org./a/b?c=%20d&e=https://x|example.org|443|/a/b?c=%20d&e=https://x|example.org",
                "https://example.org:443/x|example.org|443|/x|example.org",
                "https://example.org:8443/x|example.org|8443|/x|example.org:8443",
                "https://xn--mnchen-3ya.de/|xn--mnchen-3ya.de|443|/|xn--mnchen-3ya.de",
                "https://8.8.8.8/|8.8.8.8|443|/|8.8.8.8",
                "https://[2606:4700::1111]:8443/|2606:4700::1111|8443|/|[2606:4700::1111]:8443",
                "https://a1.2b.c3/|a1.2b.c3|443|/|a1.2b.c3",
            })
    void anAddressIsTakenApartOnce(String text, String host, int port, String path, String header) {
        ReceiverUrl url = ReceiverUrl.read(text, false, refusal -> {}).orElseThrow();

        assertThat(url).isEqualTo(new ReceiverUrl(text, true, host, port, path));
        assertThat(url.hostHeader()).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " https://example.org",
                "https://example.org\n",
                "https://exa mple.org",
                "https:example.org",
                "https:///x",
                "https:\\\\example.org",
                "https://example.org\\@127.0.0.1/",
                "//example.org/",
                "example.org",
                "/hook",
                "http://example.org",
                "ftp://example.org",
                "file:///etc/passwd",
                "gopher://example.org:6379/_x",
                "javascript:alert(1)",
                "jar:https://example.org!/",
                "https://user@example.org",
                "https://user:password@example.org",
                "https://example.org@127.0.0.1/",
                "https://@example.org",
                "https://example.org:80@127.0.0.1/",
                "https://example.org#@127.0.0.1/",
                "https://example.org/#fragment",
                "https://example.org:22/",
                "https://example.org:25/",
                "https://example.org:80/",
                "https://example.org:0/",
                "https://example.org:6667/",
                "https://example.org:5060/",
                "https://example.org:65536/",
                "https://example.org:-1/",
                "https://example.org:99999999999/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0x7f.1/",
                "https://127.0x1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.0.0.01/",
                "https://127.0.0.256/",
                "https://127.0.0.1.5/",
                "https://1.2.3.4.5/",
                "https://0x/",
                "https://example.0/",
                "https://127.0.0.0x1/",
                "https://１２７.０.０.１/",
                "https://①②⑦.⓪.⓪.①/",
                "https://127。0。0。1/",
                "https://ⓛocalhost/",
                "https://münchen.de/",
                "https://faß.de/",
                "https://lоcalhost/",
                "https://%31%32%37.0.0.1/",
                "https://local%68ost/",
                "https://a_b.example.org/",
                "https://-a.example.org/",
                "https://a..example.org/",
                "https://.example.org/",
                "https://[::1%25eth0]/",
                "https://[fe80::1%eth0]/",
                "https://[v1.fe80]/",
                "https://[::1/",
                "https://[127.0.0.1]/",
                "https://$(id).example.org/",
                "https://example.org\u0000.evil.org/",
            })
    void everySpellingThatSomebodyElseMightReadAnotherWayIsRefused(String text) {
        List<String> refusals = new ArrayList<>();

        Optional<ReceiverUrl> url = ReceiverUrl.read(text, false, refusals::add);

        assertThat(url).isEmpty();
        assertThat(refusals).isNotEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        List<String> refusals = new ArrayList<>();

        ReceiverUrl.read("http://user@example.org:25/#x", false, refusals::add);

        assertThat(refusals).hasSize(4);
    }

    @Test
    void aNameOfAnyLengthIsNoName() {
        assertThat(ReceiverUrl.read("https://" + "a".repeat(64) + ".org/", false, refusal -> {}))
                .isEmpty();
        assertThat(ReceiverUrl.read("https://" + "abcdefgh.".repeat(29) + "org/", false, refusal -> {}))
                .isEmpty();
        assertThat(ReceiverUrl.read("https://example.org/" + "a".repeat(2_000), false, refusal -> {}))
                .isEmpty();
    }

    @Test
    void plainHttpHasToBeAllowed() {
        ReceiverUrl url =
                ReceiverUrl.read("http://example.org/x", true, refusal -> {}).orElseThrow();

        assertThat(url).isEqualTo(new ReceiverUrl("http://example.org/x", false, "example.org", 80, "/x"));
        assertThat(url.hostHeader()).isEqualTo("example.org");
        assertThat(ReceiverUrl.read("http://example.org:443/", true, refusal -> {}))
                .isEmpty();
    }

    /** Spellings that are fine as such; what counts is where they lead. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://LOCALHOST./",
                "https://127.0.0.1/",
                "https://10.0.0.1:8443/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://[::]/",
                "https://[0:0:0:0:0:ffff:7f00:1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[fd00:ec2::254]/",
                "https://[2002:7f00:1::]/",
            })
    void whatLeadsInsideIsFoundOutWhateverItsSpelling(String text) {
        ReceiverUrl url = ReceiverUrl.read(text, false, refusal -> {}).orElseThrow();
        Addresses addresses = new Addresses(InetAddress::getAllByName, new AddressRules(List.of()));

        assertThat(addresses.find(url.host())).isEqualTo(new Found.Inside());
    }

    @Test
    void aNameThatLeadsInsideWithOneOfItsAddressesLeadsInside() throws UnknownHostException {
        InetAddress outside = InetAddress.getByName("8.8.8.8");
        InetAddress inside = InetAddress.getByName("10.0.0.1");

        assertThat(found(outside, inside)).isEqualTo(new Found.Inside());
        assertThat(found(outside, outside)).isEqualTo(new Found.Outside(outside));
        assertThat(found()).isEqualTo(new Found.Nothing());
    }

    private static Found found(InetAddress... answers) {
        return new Addresses(host -> answers, new AddressRules(List.of())).find("example.org");
    }
}
