package dev.verbatim.site.view;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Fills in the templates, which are compiled into this package. They are called directly, so no class loader has to find them. */
final class Templates {
    private static final HtmlInterceptor NONE = new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
    };

    private Templates() {}

    /**
     * A compiled template.
     *
     * @param <V> what it shows
     */
    interface Template<V> {
        /** Writes the view to the output, in which user's text is escaped by its place. */
        void render(HtmlTemplateOutput output, HtmlInterceptor interceptor, V view);
    }

    /** Returns a page in UTF-8. */
    static <V> byte[] page(Template<V> template, V view) {
        StringOutput output = new StringOutput();
        template.render(new OwaspHtmlTemplateOutput(output), NONE, view);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
