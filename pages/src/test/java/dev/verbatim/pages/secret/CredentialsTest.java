package dev.verbatim.pages.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "userPassword",
                "access_token",
                "apiKey",
                "api-key",
                "APIKey",
                "Authorization",
                "cookies",
                "clientSecret",
                "privateKey"
            })
    void namesOfCredentials(String name) {
        assertThat(Credentials.reason(name, "x")).hasValue("is the value of a member that is named like a credential");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "tokens2go", "passage", "state", "secretary", "monkeyId", "shipping"})
    void otherNames(String name) {
        assertThat(Credentials.reason(name, "x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl, looks like a JSON web token",
        "Basic YW5uYTp4, looks like the value of an Authorization header",
        "token:abc, looks like a token",
        "AKIAIOSFODNN7EXAMPLE, looks like an access key",
        "https://anna:pw@host/x, looks like a URI with a password",
        "q8Zt3vK1xW9bN5mR7cY2pL4dF6gH0jS8, 'has 32 or more random letters and digits, as a key has'",
    })
    void formsOfCredentials(String value, String reason) {
        assertThat(Credentials.reason("value", value)).hasValue(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Held",
                "efe1ab32-53f9-43ce-b65e-5768c61f7d4a",
                "http://127.0.0.1:8080/api/v2/me/calls/7",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1",
                "this-is-a-long-name-without-a-digit-in-it",
                "Bearer"
            })
    void otherValues(String value) {
        assertThat(Credentials.reason("value", value)).isEmpty();
    }
}
