package dev.verbatim.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class whose methods take a {@link Browser}. All classes of a JVM have one Chromium, and each test a new window in it, without
 * cookies and storage of other tests. A test fails if its pages log an error or ask a host that it has not opened. Without Chromium
 * the class is skipped.
 *
 * <pre>{@code
 * @UsesBrowser
 * class OverviewTest {
 *     @Test
 *     void hasATitle(Browser browser) {
 *         browser.open(server.uri("index.html"));
 *         assertThat(browser.find("h1").getText()).isEqualTo("Voice");
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface UsesBrowser {}
