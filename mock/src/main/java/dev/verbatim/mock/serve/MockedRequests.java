package dev.verbatim.mock.serve;

import dev.verbatim.mock.request.RequestLog;
import dev.verbatim.mock.stub.Stubs;

/**
 * What the APIs of a mock share.
 *
 * @param received takes every request
 * @param stubs what tests want
 * @param delivery sends notifications
 * @param log tells people
 * @param onlyKnown whether requests are refused if neither the mock nor the pages know their resource
 */
record MockedRequests(RequestLog received, Stubs stubs, Delivery delivery, MockLog log, boolean onlyKnown) {}
