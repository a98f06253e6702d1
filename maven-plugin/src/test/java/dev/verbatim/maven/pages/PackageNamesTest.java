package dev.verbatim.maven.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x",
                "..",
                "com..acme",
                ".com",
                "com.",
                "com/acme",
                "com\\acme",
                "/tmp",
                "C:",
                "com.acme-api",
                "com.acme api",
                "com.class",
                "com.1st",
                "com.acme.aux",
                "com.ac\u202eme",
                "com.ac\u0000me",
                ""
            })
    void reportsInvalidPackages(String name) {
        assertThat(PackageNames.problem(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "com.acme", "com.acme_2.api", "org.\u00e9cole"})
    void acceptsValidPackages(String name) {
        assertThat(PackageNames.problem(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.phone-system, com.acme.phone_system",
        "com.2nd, com._2nd",
        "com.new, com._new",
        "com..acme, com.__.acme",
        "../x, __.__.__.x"
    })
    void everyNameGivesAPackage(String name, String expected) {
        String given = PackageNames.of(name, "[./]");

        assertThat(given).isEqualTo(expected);
        assertThat(PackageNames.problem(given)).isEmpty();
    }
}
