package dev.verbatim.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/** The messages of a compilation, as text that tests can compare. */
final class Diagnosis {
    private Diagnosis() {}

    /** Returns our messages, each with the file, the source text that javac marks, the kind and the text. */
    static List<String> of(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getCode().startsWith("compiler")
                        && diagnostic.getCode().endsWith("proc.messager"))
                .map(Diagnosis::text)
                .toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = diagnostic.getKind() == Kind.MANDATORY_WARNING
                ? "warning"
                : diagnostic.getKind().toString().toLowerCase(Locale.ROOT);
        String message = kind + " " + diagnostic.getMessage(Locale.ROOT);
        return diagnostic.getSource() == null ? message : place(diagnostic) + " " + message;
    }

    private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            String source = diagnostic.getSource().getCharContent(true).toString();
            String marked = source.substring((int) diagnostic.getStartPosition(), (int) diagnostic.getEndPosition());
            return Path.of(diagnostic.getSource().getName()).getFileName() + " at " + marked + ":";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
