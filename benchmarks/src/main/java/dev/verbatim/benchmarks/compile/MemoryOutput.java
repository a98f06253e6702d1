package dev.verbatim.benchmarks.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Keeps the output of javac and its processors in memory, so that disks are not measured. */
final class MemoryOutput extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, MemoryFile> files = new LinkedHashMap<>();

    MemoryOutput(JavaFileManager input) {
        super(input);
    }

    /** Returns the sources that processors have written. */
    List<JavaFileObject> sources() {
        return files.values().stream()
                .filter(file -> file.getKind() == JavaFileObject.Kind.SOURCE)
                .map(JavaFileObject.class::cast)
                .toList();
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return file(className.replace('.', '/') + kind.extension);
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String relativeName, FileObject sibling) {
        return file(packageName.isEmpty() ? relativeName : packageName.replace('.', '/') + "/" + relativeName);
    }

    private MemoryFile file(String path) {
        return files.computeIfAbsent(path, name -> new MemoryFile(name, ""));
    }

    /** Does not close the underlying file manager, which the next compilation uses too. */
    @Override
    public void close() {
        files.clear();
    }
}
