package dev.verbatim.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The complete example of a page of our documentation, whose code blocks follow a line with their path. */
public final class DocumentedProgram {
    private static final Pattern BLOCK = Pattern.compile(
            "^`(?<name>[^`]+)`(?<prints> prints)?:\\n\\n(?<fence>`{3,})\\w*\\n(?<text>.*?)^\\k<fence>$",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final String MAIN = "src/main/";

    private DocumentedProgram() {}

    /** Compiles the example of a page without a warning, and checks that each program prints what the page says. */
    public static void check(String page, Path folder) throws IOException, InterruptedException {
        Map<String, String> sources = new TreeMap<>();
        Map<String, String> outputs = new TreeMap<>();
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../docs").resolve(page)));
        while (block.find()) {
            String name = block.group("name");
            if (block.group("prints") != null) {
                outputs.put(name, block.group("text"));
            } else if (name.startsWith(MAIN + "pages/")) {
                Path file = folder.resolve(name.substring(MAIN.length()));
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.group("text"));
            } else if (name.startsWith(MAIN + "java/")) {
                sources.put(name.substring((MAIN + "java/").length()), block.group("text"));
            }
        }
        assertThat(outputs).isNotEmpty();
        Path classes = folder.resolve("classes");
        GeneratedApi.compile(
                folder.resolve("pages"), classes, sources, List.of("-Xlint:all,-processing,-options", "-Werror"));
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            assertThat(run(output.getKey(), classes)).isEqualTo(output.getValue());
        }
    }

    private static String run(String program, Path classes) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-cp", classPath, program))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(program + " printed " + printed).isZero();
        return printed.replace(System.lineSeparator(), "\n");
    }
}
