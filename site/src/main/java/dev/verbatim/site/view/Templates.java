package dev.verbatim.site.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;

/** Fills in the templates, which are compiled together with this class. */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}

    /**
     * Returns a page in UTF-8.
     *
     * @param template the name of the template, without its ending
     * @param view what it shows
     */
    static byte[] page(String template, Object view) {
        StringOutput output = new StringOutput();
        ENGINE.render(template + ".jte", view, output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
