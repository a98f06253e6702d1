package dev.verbatim.browser.tryout;

import dev.verbatim.mock.serve.MockLog;

/** The log of mocks whose lines no test looks at. */
enum Silence implements MockLog {
    LOG;

    @Override
    public void info(String line) {}

    @Override
    public void warn(String line) {}
}
