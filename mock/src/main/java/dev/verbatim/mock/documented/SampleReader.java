package dev.verbatim.mock.documented;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the samples of an API, and their requests by operation. */
final class SampleReader {
    private final List<DocumentedSample> samples = new ArrayList<>();
    private final Map<String, List<DocumentedExchange>> exchanges = new HashMap<>();
    private final List<Unserved> unserved;

    SampleReader(List<OperationPage> pages, List<Unserved> unserved) {
        this.unserved = unserved;
        for (OperationPage page : pages) {
            page.samples().forEach(sample -> add(page, sample));
        }
    }

    private void add(OperationPage page, Sample sample) {
        DocumentedSample documented =
                new DocumentedSample(page.file(), OperationNames.of(page).orElse(""), sample);
        samples.add(documented);
        for (int step = 0; step < sample.steps().size(); step++) {
            Step shown = sample.steps().get(step);
            shown.json()
                    .error()
                    .ifPresent(error -> unserved.add(new Unserved(
                            documented.position(shown), "this part of the sample is not used: it is not valid JSON")));
            if (shown instanceof Step.Request request && shown.json().error().isEmpty()) {
                String operation =
                        request.message().operation().map(Text::value).orElse(documented.operation());
                exchanges
                        .computeIfAbsent(operation, name -> new ArrayList<>())
                        .add(DocumentedExchange.of(documented, step, operation));
            }
        }
    }

    List<DocumentedSample> all() {
        return samples;
    }

    List<DocumentedExchange> of(String operation) {
        return exchanges.getOrDefault(operation, List.of());
    }
}
