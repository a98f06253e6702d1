/** Users who do anything at any time, and what has to be true whatever they do. */
package dev.verbatim.sample.random;
