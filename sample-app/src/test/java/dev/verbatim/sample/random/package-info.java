/** Random operations of several users, compared with a reference model. */
package dev.verbatim.sample.random;
