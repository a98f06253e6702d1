package dev.verbatim.processor;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Keeps outputs in memory like the file manager of IntelliJ's builder: they can be located and written, but not read. */
final class IntelliJFileManager extends ForwardingJavaFileManager<StandardJavaFileManager> {
    IntelliJFileManager(StandardJavaFileManager files) {
        super(files);
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String relativeName, FileObject sibling) {
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        return new Output(folder(location).resolve(folder + relativeName).toUri(), JavaFileObject.Kind.OTHER);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new Output(
                folder(location)
                        .resolve(className.replace('.', '/') + kind.extension)
                        .toUri(),
                kind);
    }

    private Path folder(Location location) {
        return fileManager
                .getLocationAsPaths((StandardLocation) location)
                .iterator()
                .next();
    }

    private static final class Output extends SimpleJavaFileObject {
        private boolean written;

        Output(URI uri, JavaFileObject.Kind kind) {
            super(uri, kind);
        }

        @Override
        public OutputStream openOutputStream() throws IOException {
            written = true;
            Path file = Path.of(uri);
            Files.createDirectories(file.getParent());
            return Files.newOutputStream(file);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return Files.readString(written());
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return Files.newInputStream(written());
        }

        private Path written() throws FileNotFoundException {
            if (!written) {
                throw new FileNotFoundException(uri.toString());
            }
            return Path.of(uri);
        }
    }
}
