package dev.verbatim.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveServerTest {
    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,      api/calls,                  http://localhost:8080/api/calls",
        "http://localhost:8080/,     /api/calls,                 http://localhost:8080/api/calls",
        "https://acme.example/voice, api/calls,                  https://acme.example/voice/api/calls",
        "http://localhost:8080,      http://evil.example/api,    http://localhost:8080/api",
        "http://localhost:8080,      //evil.example/api,         http://localhost:8080/api",
        "http://localhost:8080,      http://evil.example,        http://localhost:8080/",
        "http://localhost,           @evil.example/api,          http://localhost/@evil.example/api",
        "http://localhost,           .evil.example/api,          http://localhost/.evil.example/api",
        "http://localhost,           /api?x=1,                   http://localhost/api?x=1"
    })
    void aDocumentedPathIsBelowTheBase(URI base, String path, URI expected) {
        URI resolved = LiveServer.at(base).resolve(path);

        assertThat(resolved).isEqualTo(expected);
        assertThat(resolved.getAuthority()).isEqualTo(base.getAuthority());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://localhost",
                "localhost:8080",
                "/api",
                "http:///api",
                "http://localhost?x",
                "http://localhost#x"
            })
    void aBaseIsAnHttpUriWithAHost(String base) {
        assertThatThrownBy(() -> LiveServer.at(URI.create(base))).isInstanceOf(IllegalArgumentException.class);
    }
}
