package dev.verbatim.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Loads the classes of a compilation. */
final class LoadedClasses extends ClassLoader {
    private final Map<String, JavaFileObject> classes = new HashMap<>();

    LoadedClasses(Compilation compilation) {
        super(LoadedClasses.class.getClassLoader());
        assertThat(compilation).succeededWithoutWarnings();
        String prefix = "/" + StandardLocation.CLASS_OUTPUT.getName() + "/";
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String path = file.getName().substring(prefix.length());
                classes.put(path.replace('/', '.').replace(".class", ""), file);
            }
        }
    }

    /** Creates an object with the constructor that has no parameters. */
    Object create(String type) {
        try {
            return loadClass(type).getConstructor().newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Returns all classes, after running their static initialisers. */
    List<Class<?>> all() {
        return classes.keySet().stream()
                .sorted()
                .<Class<?>>map(this::initialised)
                .toList();
    }

    private Class<?> initialised(String name) {
        try {
            return Class.forName(name, true, this);
        } catch (ClassNotFoundException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        JavaFileObject file = classes.get(name);
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = file.openInputStream()) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException failure) {
            throw new ClassNotFoundException(name, failure);
        }
    }
}
