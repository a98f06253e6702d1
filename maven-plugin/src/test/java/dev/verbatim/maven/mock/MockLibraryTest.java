package dev.verbatim.maven.mock;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the goal {@code mock} says if its libraries are found nowhere. */
class MockLibraryTest {
    @ParameterizedTest
    @CsvSource({
        "true, 'Run the goal once without --offline, so that Maven downloads them.'",
        "false, 'Check that Maven reaches a repository that has them.'"
    })
    void theErrorNamesWhatIsMissingAndSaysWhatToDo(boolean offline, String next) {
        RepositorySystem repositories = of(RepositorySystem.class, arguments -> {
            DependencyRequest request = (DependencyRequest) arguments[1];
            throw new DependencyResolutionException(
                    new DependencyResult(request),
                    "Could not find artifact "
                            + request.getCollectRequest().getRoot().getArtifact() + " in central",
                    null);
        });
        RepositorySystemSession session = of(RepositorySystemSession.class, arguments -> offline);

        assertThatThrownBy(() -> MockLibrary.resolve(repositories, session, List.of(), "9.9.9"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "The goal mock needs dev.verbatim:verbatim-mock:jar:9.9.9 and its libraries, which were not found:"
                                + " Could not find artifact dev.verbatim:verbatim-mock:jar:9.9.9 in central. " + next);
    }

    private interface Call {
        Object with(Object[] arguments) throws Exception;
    }

    /** Returns an object with one method that is called. */
    private static <T> T of(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> call.with(arguments)));
    }
}
