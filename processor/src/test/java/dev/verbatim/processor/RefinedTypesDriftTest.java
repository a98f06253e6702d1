package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java types that cannot hold the samples of a page. */
class RefinedTypesDriftTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "at     | java.time.Duration       | cannot hold \"2026-03-02T08:41:07.000Z\", only texts such as PT1M30S; use java.time.Instant, or name a converter with @ConvertWith",
                "length | java.time.Instant        | cannot hold \"90\", only texts such as 2015-03-02T08:41:07Z; use java.time.Duration, or name a converter with @ConvertWith",
                "guests | java.time.Duration       | cannot hold 3, only texts such as PT1M30S; name a converter with @ConvertWith",
                "mode   | Level                    | cannot hold \"OnHold\"; add a constant for it, such as ON_HOLD",
                "guests | int                      | cannot be absent, and the parameter is optional; use Integer",
                "colour | Room                     | cannot hold \"red\"",
                "rates  | Room                     | is a record, but the page shows no object with named members",
                "room   | Phone                    | has Phones in @ConvertWith for String, which cannot hold an object",
                "labels | java.util.Set<Integer>   | cannot hold \"b\"",
                "links  | java.net.URI             | cannot hold an array",
                "guests | @ConvertWith(Phones.class) Integer | is not the type that Phones in @ConvertWith creates, which is Phone",
                "mode   | @ConvertWith(Room.class) Integer   | cannot be converted: Room in @ConvertWith does not implement Converter with two types",
                "mode   | @ConvertWith(Broken.class) Integer | cannot be converted: Broken in @ConvertWith has a constructor that throws IOException; catch it there",
                "mode   | java.util.Currency       | cannot be read from JSON; name a converter with @ConvertWith",
                "room   | Small                    | has no component for phone",
                "room   | Narrow                   | has the component byte seats, which cannot be read from JSON; name a converter with @ConvertWith",
                "room   | Other                    | has the component seat, which no sample shows; did you mean seats?",
            })
    void reportsATypeThatCannotHoldASample(String parameter, String type, String problem) {
        Compilation compilation = BookingProject.in(root)
                .type("Broken", """
                        final class Broken implements Converter<String, Integer> {
                            Broken() throws java.io.IOException {}
                            @Override public Integer read(String json) { return 1; }
                            @Override public String write(Integer value) { return ""; }
                        }
                        """)
                .type("Small", "public record Small(String name, int seats, String note, Object tags) {}")
                .type(
                        "Narrow",
                        "public record Narrow(String name, byte seats, Phone phone, String note, Object tags) {}")
                .type("Other", "public record Other(String name, int seat, Phone phone, String note, Object tags) {}")
                .type(
                        "Book",
                        "@Operation(\"Book\") public interface Book { void book(Call call, %s %s, BookRequest request); }"
                                .formatted(type, parameter))
                .compile();

        String name = type.substring(type.lastIndexOf(' ') + 1);
        assertThat(Diagnosis.of(compilation))
                .anySatisfy(message -> assertThat(message)
                        .endsWith("[signature-type] the type " + name + " of the parameter " + parameter + " of book "
                                + problem));
    }

    @Test
    void twoParametersForOneMemberHaveOneType() {
        Compilation compilation = BookingProject.in(root)
                .type(
                        "Book",
                        "@Operation(\"Book\") public interface Book { void book(Call call, String colour,"
                                + " @Param(\"colour\") java.util.Optional<String> same, @Param(\"colour\") java.net.URI other,"
                                + " BookRequest request); }")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .singleElement()
                .asString()
                .endsWith("[signature-type] the type java.net.URI of the parameter other of book is not that of another"
                        + " parameter for colour");
    }
}
