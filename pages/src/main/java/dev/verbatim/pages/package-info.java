/**
 * Reads and checks API documentation in Markdown, without a compiler.
 *
 * <p>{@link dev.verbatim.pages.Pages} is the entry point. This program checks the pages below a folder and lists the operations
 * that they document:
 *
 * <pre>{@code
 * import dev.verbatim.pages.Pages;
 * import dev.verbatim.pages.finding.Finding;
 * import dev.verbatim.pages.page.OperationPage;
 * import java.io.IOException;
 * import java.nio.file.Path;
 *
 * public class CheckPages {
 *     public static void main(String[] args) throws IOException {
 *         Pages pages = Pages.read(Path.of(args[0]));
 *         for (Finding finding : pages.check()) {
 *             System.out.println(finding);
 *         }
 *         for (OperationPage page : pages.operations()) {
 *             System.out.println(page.file() + " shows " + page.samples().size() + " samples");
 *         }
 *         pages.inventory().lines().forEach(System.out::println);
 *     }
 * }
 * }</pre>
 *
 * <p>A finding prints as {@code file:line:column: [rule] message}. To choose other severities, pass
 * {@link dev.verbatim.pages.finding.Severities} to {@code check}. To read a text that is not a file, use
 * {@link dev.verbatim.pages.page.PageReader}.
 */
@NullMarked
package dev.verbatim.pages;

import org.jspecify.annotations.NullMarked;
