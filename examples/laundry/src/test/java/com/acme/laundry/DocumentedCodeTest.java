package com.acme.laundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation shows each file of this application, from the first line to the last. */
class DocumentedCodeTest {
    private static final Pattern LISTING = Pattern.compile(
            "(?m)^`([\\w./-]+)`[^`\\n]*:\\n\\n(`{3,})\\w*\\n(.*?)^\\2$", Pattern.DOTALL | Pattern.MULTILINE);

    /** Tests of the sample application and of the cluster find their types; they are not on the class path of this one. */
    private static final Set<String> ELSEWHERE =
            Set.of("`verbatim-client-cometd`", "`verbatim-cluster`", "`verbatim-mock`", "`verbatim-site`");

    private static final String COORDINATES = "(?s)^.*(?=  <properties>)";

    private final Map<String, String> shown = new TreeMap<>();

    DocumentedCodeTest() throws IOException {
        Matcher listings = LISTING.matcher(Files.readString(Path.of("../../docs/spring-boot-application.md")));
        while (listings.find()) {
            shown.put(listings.group(1), listings.group(3));
        }
    }

    @Test
    void eachFileIsShownWhole() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                if (!source.endsWith("DocumentedCodeTest.java")) {
                    files.put(source.toString().replace('\\', '/'), Files.readString(source));
                }
            }
        }
        String pom = shown.remove("pom.xml");
        assertThat(shown).containsExactlyEntriesOf(files);
        assertThat(Files.readString(Path.of("pom.xml"))).containsSubsequence(lines(pom));
    }

    @Test
    void importsNameTypesThatExist() throws IOException, ClassNotFoundException {
        List<String> types = new ArrayList<>();
        Pattern row = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| ([^|]*) \\| ([^|]*) \\|");
        Matcher rows = row.matcher(Files.readString(Path.of("../../docs/imports.md")));
        while (rows.find()) {
            if (ELSEWHERE.contains(rows.group(3))) {
                continue;
            }
            for (String name : rows.group(2).split(", ")) {
                types.add(Class.forName(
                                rows.group(1) + "." + name.replace("`", ""),
                                false,
                                getClass().getClassLoader())
                        .getSimpleName());
            }
        }
        assertThat(types).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    private static List<String> lines(String pom) {
        return Stream.of(pom.replaceFirst(COORDINATES, "").split("\n")).toList();
    }
}
