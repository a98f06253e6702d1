/**
 * Contract tests: requests that a server must refuse, made from the pages of its API.
 *
 * <p>Start with {@link dev.verbatim.testkit.contract.ContractTest} for JUnit, or with
 * {@link dev.verbatim.testkit.contract.ContractTests} without it.
 */
@NullMarked
package dev.verbatim.testkit.contract;

import org.jspecify.annotations.NullMarked;
