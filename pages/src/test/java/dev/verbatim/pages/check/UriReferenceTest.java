package dev.verbatim.pages.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UriReferenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/calls/0A1B",
                "calls/0A1B",
                "../a/./b;x=1,2",
                "?a=b/c?d",
                "#top/?",
                "//host",
                "//host:80/a:b",
                "a/b:c",
                "http:",
                "http://127.0.0.1:8080/api/v2/me/calls/0A1B",
                "http://host:/",
                "http://user:secret@host/~x/!$&'()*+,;=:@",
                "http://[::1]:80/",
                "http://[2001:db8::ff00:42:8329]",
                "http://[1:2:3:4:5:6:7:8]",
                "http://[::ffff:192.0.2.1]/",
                "http://[v1.fe80:a]/",
                "http://a%20b/%C3%A9?%25#%2f",
                "mailto:a@b.example",
                "urn:isbn:0-395-36341-1",
                "tel:+1-816-555-1212",
                "http://...",
            })
    void acceptsAUriReference(String text) {
        assertThat(UriReference.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "http: //localhost: 8080/x",
                "http://localhost: 8080/x",
                "http://localhost:x/",
                "http://localhost/{id}",
                "http://localhost/<id>",
                "http://localhost/a|b",
                "http://localhost/a\\b",
                "http://localhost/a^b",
                "http://localhost/`",
                "http://localhost/\"",
                "http://localhost/[1]",
                "http://localhost/é",
                "http://localhost/a#b#c",
                "http://localhost/a?b[]=c",
                "http://localhost/%",
                "http://localhost/%2",
                "http://localhost/%2g",
                "http://a@b@c/",
                "http://[::1/",
                "http://[::1]x/",
                "http://[1:2:3:4:5:6:7]",
                "http://[1:2:3:4:5:6:7:8:9]",
                "http://[1::2::3]",
                "http://[12345::]",
                "http://[::256.0.0.1]",
                "http://[v1.]/",
                "http://[]/",
                "http://::1/",
                "1http://localhost",
                ":8080/x",
                "a_b:c",
                "\n/x",
                "/x\n",
            })
    void rejectsAnInvalidUriReference(String text) {
        assertThat(UriReference.isValid(text)).isFalse();
    }
}
