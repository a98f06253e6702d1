package dev.verbatim.spring.test;

import dev.verbatim.spring.VerbatimAutoConfiguration;
import dev.verbatim.spring.VerbatimNotificationsAutoConfiguration;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;

/**
 * A test of handlers and resolvers without a web server, a database or anything else that the application configures. Of the
 * classes that component scanning finds, it has those that implement an {@code @Operation} interface, {@code ResourceResolver} or
 * {@code OperationObserver}; import or mock what these need.
 *
 * <pre>{@code
 * @VerbatimTest
 * @Import(RecordingSink.class)
 * class MoveTest {
 *     @Autowired
 *     Router router;
 *
 *     @Autowired
 *     RecordingSink sink;
 * }
 * }</pre>
 *
 * @since 0.2.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OverrideAutoConfiguration(enabled = false)
@ImportAutoConfiguration({VerbatimAutoConfiguration.class, VerbatimNotificationsAutoConfiguration.class})
public @interface VerbatimTest {
    /** The properties of the test, such as {@code "verbatim.limits.max-depth = 8"}. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
