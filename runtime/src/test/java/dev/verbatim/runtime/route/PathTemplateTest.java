package dev.verbatim.runtime.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {
    private static final PathTemplate CALLS = PathTemplate.of("/api/v2/me/calls/{id}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/api/v2/me/calls/7",
                "https://localhost/api/v2/me/calls/7",
                "HTTP://user:secret@elsewhere.example/api/v2/me/calls/7?a=/b#c",
                "http://[::1]:80/api/v2/me/calls/7",
                "//host/api/v2/me/calls/7",
                "http:/api/v2/me/calls/7",
                "http:///api/v2/me/calls/7",
                "/api/v2/me/calls/7",
                "/api/v2/me/calls/%37",
            })
    void findsTheResourceByThePathAlone(String uri) {
        assertThat(CALLS.id(uri)).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "sip:7",
                "api/v2/me/calls/7",
                "host/api/v2/me/calls/7",
                "http://",
                "http://host",
                "http://host/",
                "http://host?/api/v2/me/calls/7",
                "http://host#/api/v2/me/calls/7",
                "?/api/v2/me/calls/7",
                "http://host/api/v2/me/calls/",
                "http://host/api/v2/me/calls/7/",
                "http://host/api/v2/me/calls/7/legs",
                "http://host/api/v2/me/devices/7",
                "http://host/prefix/api/v2/me/calls/7",
                "http://host/API/v2/me/calls/7",
                "http://host/api/v2/me/calls/%",
                "http://host/api/v2/me/calls/%ff",
            })
    void findsNothingElsewhere(String uri) {
        assertThat(CALLS.id(uri)).isNull();
    }

    @Test
    void hasLiteralsBetweenAndAfterVariables() {
        PathTemplate template = PathTemplate.of("users/{user}/calls/{id}/legs");
        assertThat(template).hasToString("/users/{user}/calls/{id}/legs");
        assertThat(template.variables()).containsExactly("user", "id");
        assertThat(template.id("/users/a/calls/b/legs")).isEqualTo("b");
        assertThat(template.id("/users/a/calls/b")).isNull();
        assertThat(template.id("/users/a/calls/b/legs/c")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//a", "/a/", "/a//b", "/{}", "/{a", "/a}", "/x{a}", "/{a}{b}", "/{a}/{a}"})
    void isNotWrittenLike(String template) {
        assertThatThrownBy(() -> PathTemplate.of(template)).isInstanceOf(IllegalArgumentException.class);
    }
}
