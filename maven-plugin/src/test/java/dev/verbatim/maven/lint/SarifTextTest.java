package dev.verbatim.maven.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifTextTest {
    @ParameterizedTest
    @CsvSource({
        "not JSON (RFC 8259), not JSON (RFC 8259)",
        "[text](javascript:alert(1)), \\[text\\](javascript:alert(1))",
        "![](http://127.0.0.1/x.png), !\\[\\](http://127.0.0.1/x.png)",
        "callbacks[42](0), callbacks\\[42\\](0)",
        "{0} of {1}, {{0}} of {{1}}",
        "/calls/{id}, /calls/{{id}}",
        "\\[already\\], \\\\\\[already\\\\\\]",
        "\\u001b{{, \\\\u001b{{{{",
    })
    void makesNeitherLinksNorPlaceholders(String literal, String message) {
        assertThat(SarifText.of(literal)).isEqualTo(message);
    }
}
