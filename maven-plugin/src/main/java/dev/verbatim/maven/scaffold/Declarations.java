package dev.verbatim.maven.scaffold;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The APIs and operations that Java sources already declare. The sources are parsed but not compiled, because they may not
 * compile while interfaces are missing.
 *
 * @param apis the annotated packages
 * @param operations the interfaces of operations
 * @param notifications the interfaces of notifications
 */
record Declarations(
        List<DeclaredApi> apis, List<DeclaredOperation> operations, List<DeclaredNotification> notifications) {
    /** The package of the annotations; a source without this name declares nothing. */
    static final String ANNOTATIONS = "dev.verbatim.annotations";

    /** Returns the declarations in source files. */
    static Declarations in(List<Path> sources, Charset encoding) throws IOException {
        Declarations declarations = new Declarations(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (!sources.isEmpty()) {
            parse(sources, encoding).forEach(declarations::add);
        }
        return declarations;
    }

    private static Iterable<? extends CompilationUnitTree> parse(List<Path> sources, Charset encoding)
            throws IOException {
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> new IOException("Maven runs on a JRE, which has no Java compiler; run it on a JDK"));
        DiagnosticCollector<JavaFileObject> ignored = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(ignored, Locale.ROOT, encoding)) {
            return ((JavacTask) compiler.getTask(
                            null,
                            files,
                            ignored,
                            List.of("-proc:none"),
                            null,
                            files.getJavaFileObjectsFromPaths(sources)))
                    .parse();
        }
    }

    private void add(CompilationUnitTree unit) {
        ExpressionTree name = unit.getPackageName();
        if (name == null) {
            return;
        }
        String packageName = name.toString();
        Optional<? extends AnnotationTree> handled = annotation(unit.getPackageAnnotations(), "OperationApi");
        Optional<? extends AnnotationTree> called = annotation(unit.getPackageAnnotations(), "ApiClient");
        Stream.of(handled, called)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(api -> apis.add(
                        new DeclaredApi(packageName, argument(api, "pages").orElse(""), handled.isPresent())));
        for (Tree declared : unit.getTypeDecls()) {
            if (declared instanceof ClassTree type) {
                annotation(type.getModifiers().getAnnotations(), "Operation")
                        .ifPresent(operation -> operations.add(new DeclaredOperation(
                                packageName,
                                argument(operation, "value")
                                        .orElse(type.getSimpleName().toString()),
                                argument(operation, "value").isPresent() && !has(operation, "page"))));
                annotation(type.getModifiers().getAnnotations(), "Notification")
                        .flatMap(notification -> argument(notification, "value"))
                        .ifPresent(event -> notifications.add(new DeclaredNotification(packageName, event)));
            }
        }
    }

    private static Optional<? extends AnnotationTree> annotation(
            List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(annotation -> {
                    String written = annotation.getAnnotationType().toString();
                    return written.equals(name) || written.equals(ANNOTATIONS + "." + name);
                })
                .findFirst();
    }

    private static boolean has(AnnotationTree annotation, String name) {
        return annotation.getArguments().stream()
                .anyMatch(argument -> argument instanceof AssignmentTree assignment
                        && assignment.getVariable().toString().equals(name));
    }

    /** Returns an argument that is a literal; the value of a constant is known only after compilation. */
    private static Optional<String> argument(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            boolean named = argument instanceof AssignmentTree assignment
                    ? assignment.getVariable().toString().equals(name)
                    : name.equals("value");
            ExpressionTree value =
                    argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
            if (named && value instanceof LiteralTree literal) {
                return Optional.of(literal.getValue().toString());
            }
        }
        return Optional.empty();
    }
}
