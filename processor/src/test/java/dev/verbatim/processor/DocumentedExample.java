package dev.verbatim.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The complete example of a page of our documentation. A code block is a file if it follows a line such as
 * {@code `phones/src/main/java/com/acme/Call.java`:}, and the output of a program if it follows a line such as
 * {@code `com.acme.Main` prints:}.
 *
 * @param modules the files of each module by path below {@code src/main}, in the order of the page; the name of an only module
 *     is empty
 * @param outputs the output of each program, by class
 */
record DocumentedExample(Map<String, SortedMap<String, String>> modules, Map<String, String> outputs) {
    private static final Pattern FILE = Pattern.compile("(?:(?<module>[a-z]+)/)?src/main/(?<file>(java|pages)/\\S+)");

    /** Reads a page of our documentation. */
    static DocumentedExample in(Path page) {
        DocumentedExample example = new DocumentedExample(new LinkedHashMap<>(), new LinkedHashMap<>());
        Node node = Parser.builder().build().parse(read(page)).getFirstChild();
        for (; node != null; node = node.getNext()) {
            if (node instanceof FencedCodeBlock block && node.getPrevious() instanceof Paragraph above) {
                example.add(above, block.getLiteral());
            }
        }
        return example;
    }

    private void add(Paragraph above, String text) {
        if (!(above.getFirstChild() instanceof Code code
                && code.getNext() instanceof Text rest
                && rest.getNext() == null)) {
            return;
        }
        Matcher file = FILE.matcher(code.getLiteral());
        if (rest.getLiteral().equals(":") && file.matches()) {
            String module = file.group("module") == null ? "example" : file.group("module");
            modules.computeIfAbsent(module, name -> new TreeMap<>()).put(file.group("file"), text);
        } else if (rest.getLiteral().equals(" prints:")) {
            outputs.put(code.getLiteral(), text);
        }
    }

    /** Returns a module as a project, and writes its pages to a folder. */
    Project project(String module, Path folder) {
        PageFolder pages = new PageFolder(folder);
        Project project = Project.withPages(folder);
        modules.get(module).forEach((file, text) -> {
            if (file.startsWith("pages/")) {
                pages.page(file.substring("pages/".length()), text);
            } else {
                project.sourceOf(
                        file.substring("java/".length()).replace(".java", "").replace('/', '.'), text);
            }
        });
        return project;
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
