package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects with data as keys become maps with any value type that the user chooses, in all kinds of messages. */
class DataMapsTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'gold':{'state':'Up'},'iron':{'state':'Down'}}; Map<String, Dev>",
                "{'gold':{'state':'Up'},'iron':{'state':'Down'}}; Map<String, %s.Dev>",
                "{'gold':{'state':'Up'},'iron':{}}              ; Map<String, %s.Dev>",
                "{'gold':[{'state':'Up'}],'iron':[]}            ; Map<String, List<Dev>>",
                "{'2024-01-01':[{'state':'Up'}]}                ; Map<String, List<%s.Dev>>",
                "{'gold':'Up','iron':'Down'}                    ; Map<String, State>",
                "{'gold':'Up','iron':'Down'}                    ; Map<String, OpenEnum<State>>",
                "{'gold':'5001','iron':'5002'}                  ; Map<String, Phone>",
                "{'gold':{'a':{'state':'Up'}}}                  ; Map<String, Map<String, Dev>>",
                "{'0a1b2c':1,'1a2b3c':2.5}                      ; Map<String, Double>",
                "{'gold':1,'iron':'x'}                          ; Map<String, Object>"
            })
    void mapsHoldValuesOfAnyType(String json, String type) {
        String object = json.strip().replace('\'', '"');
        new PageFolder(root)
                .page(
                        "voice/Hold.md",
                        PageFolder.HOLD
                                        .replace("\"seconds\": 3600", "\"seconds\": 3600, \"devs\": " + object)
                                        .replace(
                                                "\"statusCode\": 0",
                                                "\"statusCode\": 0, \"list\": [{\"devs\": " + object + "}]")
                                + "\n### Notification\n\n```\n{\"data\": {\"messageType\": \"Moved\", \"devs\": "
                                + object
                                + "}, \"channel\": \"/c\"}\n```\n");
        String types = "import java.util.*; ";
        Compilation compilation = Project.voice(root)
                .withoutPageRules()
                .type("State", "public enum State { UP, DOWN, @UnknownValue OTHER }")
                .type("Dev", "public record Dev(String state) {}")
                .type("Phone", "@ConvertWith(Phones.class) public record Phone(String digits) {}")
                .type("Phones", """
                        public final class Phones implements Converter<String, Phone> {
                            @Override public Phone read(String json) { return new Phone(json); }
                            @Override public String write(Phone phone) { return phone.digits(); }
                        }
                        """)
                .type(
                        "Hold",
                        types
                                + "@Operation(\"Hold\") public interface Hold { HoldResponse hold(Call call, HoldRequest request, "
                                + type.formatted("HoldRequest") + " devs); }")
                .type(
                        "Answer",
                        types + "@Response(\"Hold\") interface Answer { @Member(\"list.devs\") "
                                + type.replace("%s", "HoldResponse.List") + " devs(); }")
                .type(
                        "Move",
                        types + "@Notification(\"Moved\") public interface Move { @Member(\"devs\") "
                                + type.formatted("Moved") + " devs(); }")
                .type(
                        "Use",
                        types + "final class Use { static " + type.formatted("Moved")
                                + " use(Moved moved) { return moved.devs(); } }")
                .compile();

        assertThat(compilation.diagnostics()).isEmpty();
        new LoadedClasses(compilation).all();
    }
}
