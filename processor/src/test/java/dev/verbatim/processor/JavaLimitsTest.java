package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class file has no room for is a finding; what it just has room for compiles. */
class JavaLimitsTest {
    @TempDir
    Path root;

    @Test
    void asManyMembersAsAConstructorTakes() {
        Compilation compilation = compile(members(238, "\"text\""), "");

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void moreMembersThanAConstructorTakes() {
        assertThat(Diagnosis.of(compile(members(300, "\"text\""), "")))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:266:1: [name-collision] \"m238\" is member number 241"
                                + " of HoldRequest, more than a Java constructor takes; document fewer, or nest some");
        assertThat(Diagnosis.of(compile(members(150, "10000000000"), "")))
                .singleElement()
                .asString()
                .contains("is member number 12", "of HoldRequest, more than a Java constructor takes");
    }

    @Test
    void namesThatNoFileCanHave() {
        String longName = "m".repeat(101);

        assertThat(Diagnosis.of(compile(",\"" + longName + "\": 1", "")))
                .singleElement()
                .asString()
                .contains("[name-collision]", "gives a Java name of more than 100 characters");
        String nested = "n".repeat(90);
        assertThat(Diagnosis.of(compile(",\"a%1$s\": {\"b%1$s\": {\"c%1$s\": {\"d\": 1}}}".formatted(nested), "")))
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding).contains("[name-collision]", "is too long for the name of a file"));
    }

    @Test
    void aTextThatJustFitsALine() {
        Compilation compilation = compile("", "\u4e00".repeat(21_000));

        assertThat(compilation.diagnostics()).isEmpty();
    }

    private Compilation compile(String members, String feature) {
        new PageFolder(root)
                .page(
                        "voice/Hold.md",
                        PageFolder.HOLD
                                .replace("| api-voice |", "| api-voice" + feature + " |")
                                .replace(": 3600", ": 3600" + members));
        return Project.voice(root)
                .withoutPageRules()
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }")
                .compile();
    }

    private static String members(int count, String value) {
        return IntStream.range(0, count)
                .mapToObj(number -> ",\n\"m" + number + "\": " + value)
                .collect(Collectors.joining());
    }
}
