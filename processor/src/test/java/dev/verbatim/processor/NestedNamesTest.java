package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of nested generated classes: objects, codecs of user records, and builders. */
class NestedNamesTest {
    private static final String HANDLER =
            "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }";

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            "party": {"a": 1}, "parties": [{"b": 1}]; parties ; parties2  ; gives the Java type Party, as does "party"
            "BUILDERs": [{"a": 1}]                  ; BUILDERs; buildeRs2 ; gives the Java type BUILDER, which already exists
            "boxes": [{"a": 1}], "BOX": {"b": 1}    ; BOX     ; box2      ; gives the Java type BOX, as does "boxes"
            """)
    void theTypeOfAnObjectHasAUniqueName(String members, String name, String as, String message) {
        assertThat(Diagnosis.of(sending(members).type("Hold", HANDLER).compile()))
                .singleElement()
                .asString()
                .startsWith("Hold.java at \"Hold\": error voice/Hold.md:28:")
                .endsWith(": [name-collision] \"" + name + "\" " + message + advice(name, as));
    }

    private static String advice(String name, String as) {
        return "; annotate Hold with @dev.verbatim.annotations.Member(value = \"" + name + "\", as = \"" + as + "\")";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"object\": {\"a\": 1}",
                "\"list\": {\"a\": 1}",
                "\"record\": {\"a\": 1}",
                "\"holdRequest\": {\"a\": 1}",
                "\"kids\": [{\"kids\": [{\"kids\": [{\"a\": 1}]}]}]"
            })
    void theTypeOfAnObjectMayHaveTheNameOfAnImportedOrEnclosingType(String members) {
        assertThat(sending(members).type("Hold", HANDLER).compile().diagnostics())
                .isEmpty();
    }

    @Test
    void aTypeNameThatTheUserChoosesMustBeUnique() {
        String handler =
                "@Operation(\"Hold\") public interface Hold { void hold(Call call, %s, HoldRequest request); }";

        assertThat(Diagnosis.of(sending("\"roomCodec\": {\"id\": 1}, \"room\": {\"a\": 1}")
                        .type("Hold", handler.formatted("Room room"))
                        .type("Room", "public record Room(int a) {}")
                        .compile()))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:28:25: [name-collision] \"room\" gives the "
                                + "Java type RoomCodec, as does \"roomCodec\"" + advice("room", "room2"));
        assertThat(sending("\"set\": {\"id\": 1}, \"tags\": [\"a\"], \"open\": {\"a\": \"b\"}, \"mode\": \"x\"")
                        .type("Hold", handler.formatted("java.util.Set<String> tags, OpenEnum<Mode> mode"))
                        .type("Mode", "public enum Mode { X }")
                        .compile()
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void twoUserRecordsMayHoldObjectsOfTheSameShape() {
        Compilation compilation = sending("\"from\": {\"name\": \"x\"}, \"to\": {\"name\": \"y\"}")
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { void hold(Call call, Source from, Target to); }")
                .type("Source", "public record Source(String name) {}")
                .type("Target", "public record Target(String name) {}")
                .option("-Averbatim.severity.signature_parameter=off")
                .compile();

        assertThat(compilation.diagnostics()).isEmpty();
    }

    /** Without the refinement, both share the type named after the first. */
    @ParameterizedTest
    @CsvSource({"from.phone, from", "to.phone, to"})
    void anObjectWithARefinedMemberGetsItsOwnType(String member, String object) {
        Compilation compilation = notifying(
                        "{\"from\": {\"phone\": \"1\"}, \"to\": {\"phone\": \"2\"}, \"messageType\": \"Moved\"}")
                .type(
                        "Move",
                        "@Notification(\"Moved\") public interface Move { @Member(\"" + member
                                + "\") java.net.URI phone(); }")
                .type("Use", """
                        final class Use {
                            static java.net.URI use(Moved moved) {
                                Moved.From from = moved.from();
                                Moved.To to = moved.to();
                                return %s.phone();
                            }
                        }
                        """.formatted(object))
                .compile();

        assertThat(compilation.diagnostics()).isEmpty();
    }

    /** The header of a record can refer to its nested types, which JavaPoet does not consider. */
    @Test
    void aUserTypeMayHaveTheNameOfANestedType() {
        Compilation compilation = notifying(
                        "{\"seats\": {\"a\": 1}, \"all\": \"x\", \"some\": {\"b\": \"x\"}, \"messageType\": \"Moved\"}")
                .type("Builder", "public enum Builder { X, @UnknownValue OTHER }")
                .type("Seats", "public enum Seats { X, @UnknownValue OTHER }")
                .type("Move", """
                        @Notification("Moved") public interface Move {
                            @Member("all") java.util.Optional<Seats> seats();
                            @Member("some.b") Builder builder();
                        }
                        """)
                .compile();

        assertThat(compilation.diagnostics()).isEmpty();
    }

    private Project sending(String members) {
        new PageFolder(root).hold("\"seconds\": 3600", "\"seconds\": 3600,\n" + members);
        return Project.voice(root).withoutPageRules();
    }

    private Project notifying(String data) {
        String page =
                PageFolder.HOLD + "\n### Notification\n\n```\n{\"data\": " + data + ", \"channel\": \"/c\"}\n```\n";
        new PageFolder(root).page("voice/Hold.md", page);
        return Project.voice(root).withoutPageRules().type("Hold", HANDLER);
    }
}
