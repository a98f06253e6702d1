package dev.verbatim.site.api;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An operation that pages document.
 *
 * @param name its name
 * @param file the name of its files in the site, without an ending; unique in the folder
 * @param page its page, or its section of a page
 * @param parameters its parameters: first the variables of the URL, then the members of the request
 * @param results the members of its result
 * @param lastLine the last line of the file that can be about it
 * @param isCapability whether messages of the API announce when it is possible
 * @param notifications the types of the notifications that follow its requests in samples, in their order
 */
public record DocumentedOperation(
        String name,
        String file,
        OperationPage page,
        List<DocumentedParameter> parameters,
        List<DocumentedParameter> results,
        int lastLine,
        boolean isCapability,
        List<String> notifications) {
    /** Copies the lists. */
    public DocumentedOperation {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
        notifications = List.copyOf(notifications);
    }

    /** Returns the documented path of its requests, if it has one of its own. */
    public Optional<PathTemplate> url() {
        return page.properties().requestUrl().map(Text::value).map(PathTemplate::of);
    }

    /** Returns the documented HTTP method, in capitals. */
    public Optional<String> method() {
        return page.properties()
                .httpMethod()
                .map(method -> method.value().strip().toUpperCase(Locale.ROOT));
    }

    /** Returns whether the server sends it to the client, as the style says. */
    public boolean isSentByServer() {
        return page.style().page().serverOperations().contains(name);
    }

    /** Returns the line of its title. */
    public int line() {
        return page.position().line();
    }

    /** Returns the first line of the file that is about it: the line of its title, or of the file if the file is about nothing else. */
    public int firstLine() {
        return page.style().page().operations() == PageStyle.Operations.FILE ? 1 : line();
    }

    /** Returns whether a line of its file is about it. */
    public boolean has(int number) {
        return firstLine() <= number && number <= lastLine;
    }

    /** Returns the first sentence of its description; may be empty. */
    public String summary() {
        return Sentences.first(page.summary());
    }
}
