package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonError;
import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonSketch;
import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import dev.verbatim.pages.style.EventMessage;
import dev.verbatim.pages.style.MessageFacts;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.RequestMessage;
import dev.verbatim.pages.style.ResponseMessage;
import dev.verbatim.pages.style.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a block of code as a step of a sample. */
final class StepReader {
    /** Methods whose requests usually have no body. */
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE", "OPTIONS");

    private final List<PageBlock> blocks;
    private final Style style;
    private final List<String> documented;

    /**
     * A reader of the blocks of a page.
     *
     * @param documented the names of the parameters in the order of the page
     */
    StepReader(List<PageBlock> blocks, Style style, List<String> documented) {
        this.blocks = blocks;
        this.style = style;
        this.documented = documented;
    }

    /**
     * Reads a block of code.
     *
     * @param code its lines
     * @param start its position if all its lines are blank
     * @param index the number of blocks before it on the page
     * @param heading the kind of block that the headings above it announce
     * @return empty for code that is not a whole message
     */
    Optional<Step> read(List<TextLine> code, Position start, int index, Optional<BlockKind> heading) {
        List<TextLine> lines = trim(code);
        Position position =
                lines.isEmpty() ? start : lines.get(0).at(lines.get(0).indent());
        Optional<RequestLine> before = lineBefore(index);
        if (before.isPresent()) {
            return Optional.of(request(position, lines, before, caption(index - 1)));
        }
        boolean hasEndpoints = style.page().endpoint() == PageStyle.Endpoint.EACH;
        if (hasEndpoints && heading.equals(Optional.of(BlockKind.REQUEST)) || beginsWithRequestLine(lines)) {
            return Optional.of(request(position, lines, before, caption(index)));
        }
        ResponseBlock answer = ResponseBlock.of(lines);
        JsonText json = json(answer.body(), lines.isEmpty() ? position : end(lines.get(lines.size() - 1)));
        MessageFacts facts =
                json.value().map(MessageFacts::of).orElseGet(() -> MessageFacts.of(JsonSketch.of(answer.body())));
        return BlockKind.of(heading, facts, style)
                .or(() -> answer.hasStatusLine() ? Optional.of(BlockKind.RESPONSE) : Optional.empty())
                .map(kind -> step(kind, caption(index), position, json));
    }

    private Step step(BlockKind kind, String caption, Position position, JsonText json) {
        return switch (kind) {
            case REQUEST -> new Step.Request(caption, position, Optional.empty(), json, message(json));
            case RESPONSE ->
                new Step.Response(
                        caption,
                        position,
                        json,
                        json.value().map(style.message()::response).orElse(ResponseMessage.NONE));
            case NOTIFICATION ->
                new Step.Notification(
                        caption,
                        position,
                        json,
                        json.value().map(style.message()::event).orElse(EventMessage.NONE));
        };
    }

    private RequestMessage message(JsonText json) {
        return json.value()
                .map(value -> style.message().request(value, documented))
                .orElse(RequestMessage.NONE);
    }

    /** The position of the first line that is not blank; {@code start} if all are. */
    static Position position(List<TextLine> code, Position start) {
        return code.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> line.at(line.indent()))
                .orElse(start);
    }

    /** Whether a block begins like a message: with an object, an array, a request line or a status line. */
    static boolean beginsLikeMessage(List<TextLine> code) {
        List<TextLine> lines = trim(code);
        if (lines.isEmpty()) {
            return false;
        }
        TextLine first = lines.get(0);
        return first.text().startsWith("{", first.indent())
                || first.text().startsWith("[", first.indent())
                || beginsWithRequestLine(lines)
                || ResponseBlock.of(lines).hasStatusLine();
    }

    private static boolean beginsWithRequestLine(List<TextLine> lines) {
        return !lines.isEmpty() && RequestLineReader.read(lines.get(0)).isPresent();
    }

    private Step request(Position position, List<TextLine> lines, Optional<RequestLine> before, String caption) {
        RequestBlock block = RequestBlock.of(lines, before);
        Optional<RequestLine> line = block.line();
        List<TextLine> body = trim(block.body());
        boolean bodyless = body.isEmpty()
                && line.filter(found -> WITHOUT_BODY.contains(found.method().value()))
                        .isPresent();
        JsonText json = bodyless
                ? new JsonText("", position, Optional.empty(), Optional.empty())
                : json(body, lines.isEmpty() ? position : end(lines.get(lines.size() - 1)));
        return new Step.Request(caption, position, line, json, message(json));
    }

    /** Parses a body. A missing body is an error at the position where it was expected. */
    private static JsonText json(List<TextLine> lines, Position expectedAt) {
        if (lines.isEmpty()) {
            JsonError error = new JsonError(expectedAt, "the JSON is missing");
            return new JsonText("", expectedAt, Optional.empty(), Optional.of(error));
        }
        return JsonParser.parse(lines);
    }

    private Optional<RequestLine> lineBefore(int index) {
        if (index > 0 && blocks.get(index - 1) instanceof PageBlock.Prose prose) {
            return prose.onlyLine().flatMap(RequestLineReader::readParagraph);
        }
        return Optional.empty();
    }

    private String caption(int index) {
        return index > 0 && blocks.get(index - 1) instanceof PageBlock.Prose prose ? prose.text() : "";
    }

    private static Position end(TextLine line) {
        return line.at(line.text().stripTrailing().length());
    }

    /** The lines without leading and trailing blank lines. */
    private static List<TextLine> trim(List<TextLine> lines) {
        int start = 0;
        int end = lines.size();
        while (start < end && lines.get(start).isBlank()) {
            start++;
        }
        while (end > start && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(start, end);
    }
}
