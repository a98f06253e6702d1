package dev.verbatim.testkit.coverage;

import java.util.List;
import java.util.Locale;

/** Writes the shares of an API into an HTML page: a card for each kind, with a ring for what was replayed. */
final class HtmlSummary {
    private static final double WHOLE = 100;

    private final StringBuilder html;

    HtmlSummary(StringBuilder html) {
        this.html = html;
    }

    void write(ApiCoverage api) {
        String name = HtmlText.of(api.api());
        html.append("<section aria-label=\"Summary of ")
                .append(name)
                .append("\">\n<h2>")
                .append(name)
                .append("<small>pages in ")
                .append(api.folder().isEmpty() ? "the root" : HtmlText.of(api.folder()))
                .append("</small></h2>\n<div class=\"cards\">\n");
        for (Kind kind : Kind.values()) {
            Share documented = api.share(kind, Column.DOCUMENTED);
            if (documented.all() > 0) {
                card(api, kind, documented.all());
            }
        }
        html.append("</div>\n</section>\n");
    }

    private void card(ApiCoverage api, Kind kind, int documented) {
        html.append("<article class=\"card\">\n");
        ring(api.share(kind, Column.REPLAYED));
        html.append("<div><h3>")
                .append(kind)
                .append("<span>")
                .append(documented)
                .append("</span></h3>\n");
        for (Column column : List.of(Column.IMPLEMENTED, Column.DECODED, Column.REPLAYED)) {
            Share share = api.share(kind, column);
            if (share.all() > 0) {
                line(column, share);
            }
        }
        html.append("</div>\n</article>\n");
    }

    /** Attributes of SVG, because the page's security policy allows no style attributes. The circle is 100 long. */
    private void ring(Share share) {
        html.append("<svg class=\"ring\" viewBox=\"0 0 36 36\" role=\"img\" aria-label=\"replayed: ")
                .append(share)
                .append("\"><circle cx=\"18\" cy=\"18\" r=\"15.9\"/>");
        if (share.covered() > 0) {
            html.append("<circle class=\"")
                    .append(style(share))
                    .append("\" cx=\"18\" cy=\"18\" r=\"15.9\"")
                    .append(share.covered() == share.all() ? "" : arc(share))
                    .append("/>");
        }
        html.append("<text x=\"18\" y=\"20\">")
                .append(share.percent())
                .append("%</text><text class=\"unit\" x=\"18\" y=\"25.5\">replayed</text></svg>\n");
    }

    private static String arc(Share share) {
        return " pathLength=\"100\" stroke-dasharray=\"" + length(share) + " 100\" transform=\"rotate(-90 18 18)\"";
    }

    private void line(Column column, Share share) {
        html.append("<div class=\"line\"><span>")
                .append(column)
                .append("</span><b>")
                .append(share)
                .append(
                        "</b><svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
                .append("<rect class=\"bg\" width=\"100\" height=\"4\"/><rect class=\"")
                .append(style(share))
                .append("\" width=\"")
                .append(length(share))
                .append("\" height=\"4\"/></svg></div>\n");
    }

    private static String style(Share share) {
        return share.covered() == share.all() ? "fg all" : "fg";
    }

    private static String length(Share share) {
        return share.all() == 0 ? "0" : String.format(Locale.ROOT, "%.1f", share.covered() * WHOLE / share.all());
    }
}
