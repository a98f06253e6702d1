package dev.verbatim.mock;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a {@link MockServer} for a field or a parameter of a JUnit test, and stops it after the test. A server in a static field
 * is shared by all tests of the class; {@link MockServer#reset} runs before each of them.
 *
 * <pre>{@code
 * class DeskTest {
 *     @MockApi("voice")
 *     MockServer server;
 *
 *     @Test
 *     void holdsACall() {
 *         new Desk(server.uri()).hold("1");
 *         server.verify("Hold").once();
 *     }
 * }
 * }</pre>
 *
 * @since 0.2.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@ExtendWith(MockServerExtension.class)
public @interface MockApi {
    /** The API: its folder below the root of the pages. All APIs by default. */
    String[] value() default {};

    /** The root folder of the pages, relative to the working directory of the tests, which is that of the module in Maven. */
    String pages() default "src/main/pages";
}
