package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.ApiModel;
import java.util.ArrayList;
import java.util.List;

/** Runs all contract tests of an API. */
final class ContractRun {
    private ContractRun() {}

    /** Returns the messages of those that fail, with the same line ends everywhere. */
    static List<String> failures(Class<?> dispatcher, ContractSetup setup) {
        List<String> failures = new ArrayList<>();
        try (ContractTests tests = ContractTests.of(ApiModel.load(dispatcher), setup)) {
            for (ContractCase test : tests.cases()) {
                if (test.untested().isEmpty()) {
                    try {
                        test.run();
                    } catch (AssertionError e) {
                        failures.add(String.valueOf(e.getMessage()).replace(System.lineSeparator(), "\n"));
                    }
                }
            }
        }
        return failures;
    }

    /** Returns the names of the tests that send something. */
    static List<String> names(Class<?> dispatcher, ContractSetup setup) {
        try (ContractTests tests = ContractTests.of(ApiModel.load(dispatcher), setup)) {
            return tests.cases().stream()
                    .filter(test -> test.untested().isEmpty())
                    .map(ContractCase::name)
                    .toList();
        }
    }
}
