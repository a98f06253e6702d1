package dev.verbatim.pages.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentedTypeTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            -               ; The number to show.                                    ; string
            -               ; Optional JSON object with key/value data for the call. ; *any|null
            -               ; The key-value pairs to add.                            ; *any|null
            -               ; JSON object holding the number to call.                ; *any|null
            -               ; The key of the pair to delete. The value goes with it. ; string
            String          ; The number to show.                                    ; string
            Boolean         ; -                                                      ; boolean
            integer         ; -                                                      ; int
            int64           ; -                                                      ; long
            Number          ; -                                                      ; double
            array of string ; -                                                      ; [string]
            list of integers; -                                                      ; [int]
            String[]        ; -                                                      ; [string]
            array           ; -                                                      ; [any|null]
            map             ; -                                                      ; *any|null
            Colour          ; -                                                      ; string
            """, quoteCharacter = '`')
    void parameterWithoutSampleHasTheTypeInItsRow(String type, String description, String shape) {
        assertThat(Shapes.text(shape(row(type, description), Optional.empty()))).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({
        "long, INT, LONG",
        "integer, LONG, LONG",
        "number, INT, DOUBLE",
        "string, INT, INT",
        "integer, STRING, STRING"
    })
    void wordsOnlyMakeANumberWider(String type, Scalar shown, Scalar result) {
        assertThat(shape(row(type, ""), Optional.of(new Shape.Simple(shown)))).isEqualTo(new Shape.Simple(result));
    }

    @ParameterizedTest
    @CsvSource({
        "Number or String, STRING, any",
        "Number or String, INT, any",
        "LONG / STRING, LONG, any",
        "string or null, STRING, string",
        "int | long, INT, int",
        "string or uri, STRING, string"
    })
    void rowsWithTypesOfSeveralKindsMakeAnyScalarWider(String type, Scalar shown, String shape) {
        assertThat(Shapes.text(shape(row(type, ""), Optional.of(new Shape.Simple(shown)))))
                .isEqualTo(shape);
    }

    private static Parameter row(String type, String description) {
        return new Parameter(
                new Text("p", Position.START),
                Optional.of("p"),
                description == null ? "" : description,
                Optional.ofNullable(type),
                Optional.empty(),
                List.of(),
                Parameter.Presence.UNSAID);
    }

    private static Shape shape(Parameter row, Optional<Shape> shown) {
        return DocumentedType.of(row, RowConstraints.of(row), shown);
    }
}
