package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTableReaderTest {
    @Test
    void cellsOfRows() {
        assertThat(rows("<table><tr><th>Name</th><th>Type</th></tr><tr><td>a</td><td>int</td></tr></table>"))
                .containsExactly(List.of("Name", "Type"), List.of("a", "int"));
    }

    @Test
    void endTagsMayBeMissing() {
        assertThat(rows("<TABLE>\n<tr><th>Name<th>Type\n<tr><td>a<td>int"))
                .containsExactly(List.of("Name", "Type"), List.of("a", "int"));
    }

    @Test
    void cellsSpanRowsAndColumns() {
        assertThat(rows(
                        "<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td>1</td><td rowspan=\"2\">2</td><td>3</td></tr>"
                                + "<tr><td>4</td><td>5</td></tr><tr><td colspan='2'>6</td><td>7</td></tr></table>"))
                .containsExactly(
                        List.of("A", "B", "C"), List.of("1", "2", "3"), List.of("4", "2", "5"), List.of("6", "6", "7"));
    }

    @Test
    void rowsAreAsLongAsTheHeader() {
        assertThat(
                        rows(
                                "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>"))
                .containsExactly(List.of("A", "B"), List.of("1", ""), List.of("1", "2"));
    }

    @Test
    void textOfCells() {
        PageBlock.Table table =
                table("<table><tr><th>A</th></tr><tr><td> <code>a&lt;b</code><br/>or\n <ul><li>c&#33;</li></ul>"
                        + "<!-- <td>no</td> --> 1 < 2 &amp; &unknown; &#0;</td></tr></table>");

        assertThat(table.rows().get(1).get(0).value()).isEqualTo("a<b\nor c!\n1 < 2 & &unknown; \ufffd");
        assertThat(table.marked().get(1).get(0)).startsWith("`a<b`\n");
    }

    @Test
    void aTableInACellIsText() {
        assertThat(rows("<table><tr><th>A</th></tr><tr><td>1<table><tr><td>2</td></tr></table></td></tr></table>"))
                .containsExactly(List.of("A"), List.of("12"));
    }

    @Test
    void positions() {
        PageBlock.Table table =
                table("<table>\n  <tr>\n    <th>A</th>\n  </tr>\n  <tr><td>\n  <code>a</code></td></tr></table>");

        assertThat(table.position()).isEqualTo(new Position(1, 1));
        assertThat(table.rows().get(1).get(0)).isEqualTo(new Text("a", new Position(6, 9)));
    }

    @Test
    void aTableHasALimit() {
        String row = "<tr><td rowspan=9999 colspan=9999>x</td></tr>";

        assertThat(rows("<table>" + row).get(0)).hasSize(200);
        assertThatThrownBy(() -> table("<table>" + row.repeat(100))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<String>> rows(String html) {
        return table(html).rows().stream()
                .map(row -> row.stream().map(Text::value).toList())
                .toList();
    }

    private static PageBlock.Table table(String html) {
        List<TextLine> lines = new ArrayList<>();
        html.lines().forEach(line -> lines.add(new TextLine(line, lines.size() + 1, 1)));
        return (PageBlock.Table) HtmlTableReader.read(lines).get(0);
    }
}
