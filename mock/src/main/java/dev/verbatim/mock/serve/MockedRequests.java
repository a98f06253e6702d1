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
 * @param onlyKnown whether requests for resources are refused of which the mock and the pages know nothing
 */
record MockedRequests(RequestLog received, Stubs stubs, Delivery delivery, MockLog log, boolean onlyKnown) {}
