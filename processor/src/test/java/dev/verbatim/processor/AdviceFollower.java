package dev.verbatim.processor;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the advice of each finding literally, until there are no findings. */
final class AdviceFollower {
    private static final int MOST_TURNS = 4;
    private static final Pattern ANNOTATE = Pattern.compile("; annotate (\\w+) with (@.*\\))$");
    private static final Pattern WRITE = Pattern.compile("write (@.*\\)) on (\\w+)$");
    private static final Pattern DECLARE_IN = Pattern.compile("; declare in (\\w+): (.*;)$");
    private static final Pattern DECLARE_METHOD = Pattern.compile("(\\w+) has no abstract method; declare: (.*;)$");
    private static final Pattern DECLARE = Pattern.compile("; declare (@.* interface (\\w+) \\{.*})$");

    private final Path pages;
    private final Map<String, String> sources = new TreeMap<>();

    AdviceFollower(Path pages) {
        this.pages = pages;
    }

    /** Adds a type. */
    AdviceFollower type(String name, String declaration) {
        sources.put(name, declaration);
        return this;
    }

    /** Returns the project after all advice has been followed. */
    Project project() {
        List<String> findings = List.of();
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Compilation compilation = written().compile();
            findings = Diagnosis.of(compilation).stream()
                    .filter(finding -> finding.contains("voice/"))
                    .toList();
            if (findings.isEmpty()) {
                return written();
            }
            findings.forEach(this::follow);
        }
        throw new AssertionError("following the advice does not end: " + findings + sources);
    }

    private Project written() {
        Project project = Project.voice(pages).withoutPageRules();
        sources.forEach(project::type);
        return project;
    }

    private void follow(String finding) {
        Matcher annotate = ANNOTATE.matcher(finding);
        Matcher write = WRITE.matcher(finding);
        Matcher declareIn = DECLARE_IN.matcher(finding);
        Matcher declareMethod = DECLARE_METHOD.matcher(finding);
        Matcher declare = DECLARE.matcher(finding);
        if (annotate.find()) {
            sources.merge(annotate.group(1), annotate.group(2), (source, annotation) -> annotation + " " + source);
        } else if (write.find()) {
            String type = write.group(2);
            sources.put(
                    type,
                    sources.get(type)
                            .replaceFirst(
                                    "@[\\w.]*(Operation|Notification)\\([^)]*\\)",
                                    Matcher.quoteReplacement(write.group(1))));
        } else if (declareIn.find()) {
            insert(declareIn.group(1), declareIn.group(2));
        } else if (declareMethod.find()) {
            insert(declareMethod.group(1), declareMethod.group(2));
        } else if (declare.find()) {
            // Two findings may ask for the same interface, which is written once.
            String type = declare.group(2);
            String existing = sources.get(type);
            if (existing == null) {
                sources.put(type, declare.group(1));
            } else {
                merge(type, declare.group(1));
            }
        } else {
            throw new AssertionError("no advice: " + finding);
        }
    }

    private void insert(String type, String method) {
        String source = sources.get(type);
        if (!source.contains(method)) {
            int end = source.lastIndexOf('}');
            sources.put(type, source.substring(0, end) + method + " }");
        }
    }

    private void merge(String type, String declaration) {
        String body = declaration
                .substring(declaration.indexOf('{') + 1, declaration.lastIndexOf('}'))
                .strip();
        String annotations = declaration.substring(declaration.indexOf(')') + 1, declaration.indexOf(" interface "));
        if (!body.isEmpty()) {
            insert(type, body);
        }
        sources.merge(type, annotations, (source, more) -> source.contains(more) ? source : more + " " + source);
    }
}
